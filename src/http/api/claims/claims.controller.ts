import { Get, Param, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ApiController } from '../api-controller';
import { DescribeList, DescribeOne, IdParam, NumberParam } from '../docs/endpoint-docs';
import { EvidenceDto } from '../evidence/evidence.dto';
import { listEvidence } from '../evidence/evidence.view';
import { EvidenceListQuery } from '../evidence/evidence-list-query';
import type { ListPage } from '../lists/list-page';
import { ListQuery } from '../lists/list-query';
import { NumberPipe } from '../requests/number.pipe';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { ClaimDto } from './claim.dto';
import { ClaimListQuery } from './claim-list-query';
import { getClaim, listClaims } from './claims.view';
import { ExplanationDto } from './explanation.dto';
import { getExplanation } from './explanation.view';
import { VerdictDto, VerdictWithDocumentDto } from './verdict.dto';
import { getVerdict, listVerdicts } from './verdicts.view';

@ApiController('claims')
export class ClaimsController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @DescribeList({ summary: 'List claims', description: 'Newest first. Merged claims are left out.', answer: ClaimDto })
  list(@Query() query: ClaimListQuery): Promise<ListPage<ClaimDto>> {
    return listClaims(this.database, query);
  }

  @Get(':id')
  @IdParam('clm')
  @DescribeOne({
    summary: 'Read a claim',
    description: 'With the state of its newest verdict. The id of a merged claim leads to the one it was merged into.',
    answer: ClaimDto,
  })
  one(@Param('id', new PublicIdPipe('clm')) id: string): Promise<ClaimDto> {
    return getClaim(this.database, id);
  }

  @Get(':id/evidence')
  @IdParam('clm')
  @DescribeList({
    summary: 'List the evidence for and against a claim',
    description: 'Oldest first. Rejected and withdrawn pieces stay listed with the reason.',
    answer: EvidenceDto,
    problems: ['malformed-id', 'not-found'],
  })
  evidence(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Query() query: EvidenceListQuery,
  ): Promise<ListPage<EvidenceDto>> {
    return listEvidence(this.database, id, query);
  }

  @Get(':id/verdicts')
  @IdParam('clm')
  @DescribeList({
    summary: 'List the verdict versions of a claim',
    description:
      'Newest first. A version is written when something a reader would see changes, and never changes itself.',
    answer: VerdictDto,
    problems: ['malformed-id', 'not-found'],
  })
  verdicts(@Param('id', new PublicIdPipe('clm')) id: string, @Query() query: ListQuery): Promise<ListPage<VerdictDto>> {
    return listVerdicts(this.database, id, query);
  }

  @Get(':id/verdicts/:number')
  @IdParam('clm')
  @NumberParam()
  @DescribeOne({
    summary: 'Read one verdict version',
    description: 'With the complete document as it was when the version was written.',
    answer: VerdictWithDocumentDto,
  })
  verdict(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Param('number', new NumberPipe()) number: number,
  ): Promise<VerdictWithDocumentDto> {
    return getVerdict(this.database, id, number);
  }

  @Get(':id/explanation')
  @IdParam('clm')
  @DescribeOne({
    summary: 'Explain the state of a claim',
    description:
      'The rule that decided, the signed share of every independent group, and what would change the state. Not found before the first verdict.',
    answer: ExplanationDto,
  })
  explanation(@Param('id', new PublicIdPipe('clm')) id: string): Promise<ExplanationDto> {
    return getExplanation(this.database, id);
  }
}
