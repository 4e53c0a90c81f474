import { Get, Header, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { toPublicId } from '../../../platform/ids/public-id';
import type { ClaimReview } from '../../claim-review/claim-review';
import { reviewOfVersion } from '../../claim-review/review-of-version';
import { notFound } from '../../problems/problem-exception';
import { PublicOrigin } from '../../public-address';
import { ApiController } from '../api-controller';
import { getClaimVerdict } from '../claims/claim-verdict.view';
import { DescribeList, DescribeOne, ETAG, IdParam, notModified } from '../docs/endpoint-docs';
import { ProblemResponses } from '../docs/problem-responses';
import type { ListPage } from '../lists/list-page';
import { ListQuery } from '../lists/list-query';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { compareShown } from './compared-versions';
import { ComparisonDto } from './comparison.dto';
import { listVersionHistory } from './version-history';
import { HistoryStepDto } from './version-history.dto';
import { type VersionRange, VersionRangePipe } from './version-range.pipe';

const noReview = () => notFound('claim with a published ruling');

/** How the verdict of a claim came to be what it is. */
@ApiController('claims')
export class VersionHistoryController {
  constructor(private readonly database: DataSource) {}

  @Get(':id/history')
  @Allow('public')
  @IdParam('clm')
  @DescribeList({
    summary: 'List the versions of a claim’s verdict with what each changed',
    description:
      'Newest first; those with a published ruling for everybody, all for people who may read. What was done at the desk: `/review/history`.',
    answer: HistoryStepDto,
    problems: ['malformed-id', 'not-found'],
  })
  history(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Query() query: ListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ListPage<HistoryStepDto>> {
    return listVersionHistory(this.database, id, query, actor);
  }

  @Get(':id/claim-review')
  @Allow('public')
  @Header('Content-Type', 'application/ld+json; charset=utf-8')
  @IdParam('clm')
  @ApiOperation({
    summary: 'Read the verdict on a claim as ClaimReview',
    description:
      'JSON-LD of schema.org, the same as in the page of the claim. Numbers only where the rating has a place on the scale.',
  })
  @ApiResponse({
    status: 200,
    description: 'The newest version with a published ruling',
    headers: ETAG,
    content: { 'application/ld+json': { schema: { type: 'object', additionalProperties: true } } },
  })
  @notModified
  @ProblemResponses(['malformed-id', 'not-found', 'version-redacted'])
  async review(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @CurrentActor() actor: Actor,
    @PublicOrigin() origin: string,
  ): Promise<ClaimReview> {
    const { claimId, document, answer } = await getClaimVerdict(this.database, { id, asOf: undefined }, actor);
    if (!document || !answer.verdict) throw noReview();
    const { number, newest, createdAt, contentHash } = answer.verdict;
    const version = { claimId, number, newest, at: createdAt, hash: contentHash, document };
    const found = await reviewOfVersion(this.database, version, origin);
    if (!found) throw noReview();
    return found;
  }

  @Get(':id/compare/:range')
  @Allow('public')
  @IdParam('clm')
  @ApiParam({
    name: 'range',
    description: 'Numbers of two versions, the first one being what the other is compared with',
    schema: { type: 'string', pattern: '^[1-9]\\d{0,8}\\.\\.[1-9]\\d{0,8}$', example: '1..3' },
  })
  @DescribeOne({
    summary: 'Compare two verdict versions of a claim',
    description: 'What differs, as sentences, and the evidence and the words behind them.',
    answer: ComparisonDto,
    problems: ['version-redacted'],
  })
  async compare(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Param('range', new VersionRangePipe()) range: VersionRange,
    @CurrentActor() actor: Actor,
  ): Promise<ComparisonDto> {
    const { documents: _, ...compared } = await compareShown(this.database, id, range, actor);
    return { claim: toPublicId('clm', id), ...compared };
  }
}
