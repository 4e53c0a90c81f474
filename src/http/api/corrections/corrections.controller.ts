import { Body, Get, Param, Post, Query } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import type { EntryRequest, StoredEntry } from '../../../pipeline/reviews/entries/change-entry';
import {
  completeCorrection,
  recordCorrection,
  reopenCorrection,
  withdrawCorrection,
} from '../../../pipeline/reviews/entries/corrections';
import { ApiController } from '../api-controller';
import { DescribeEntry } from '../desk-entries/describe-entry';
import { orEntryProblem, ringFor } from '../desk-entries/entry.writes';
import { DescribeRowWrite } from '../docs/describe-row-write';
import { DescribeList, DescribeWrite, IdParam } from '../docs/endpoint-docs';
import type { ListPage } from '../lists/list-page';
import { ListQuery } from '../lists/list-query';
import { PipelineAccess } from '../pipeline-access';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { SeenRow } from '../requests/seen-row';
import { MustReasonDto } from '../reviews/review-inputs.dto';
import { reviewerOf } from '../reviews/review-request';
import { ClaimCorrectionDto, ClaimCorrectionInputDto, CompletionDto } from './claim-correction.dto';
import { getCorrection, listCorrections } from './corrections.view';

const ROW = { id: 'cor', letter: 'n', answer: ClaimCorrectionDto } as const;

/** What was published and wrong. */
@ApiController('', 'corrections')
export class CorrectionsController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get('claims/:id/corrections')
  @Allow('read')
  @IdParam('clm')
  @DescribeList({
    summary: 'List the corrections of a claim',
    description: 'Newest first, withdrawn ones too.',
    answer: ClaimCorrectionDto,
    problems: ['malformed-id', 'not-found'],
  })
  list(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Query() query: ListQuery,
    @CurrentActor() { personId }: Actor,
  ): Promise<ListPage<ClaimCorrectionDto>> {
    return listCorrections(this.pipeline.database, id, query, personId);
  }

  @Post('claims/:id/corrections')
  @Allow('publish')
  @IdParam('clm')
  @DescribeWrite({
    summary: 'Record a correction',
    description:
      'Of a published claim: its next verdict carries it. It waits at the desk until a new ruling is published, or it is left at the note.',
    answer: ClaimCorrectionDto,
    problems: ['malformed-id', 'not-found', 'conflict'],
  })
  async record(
    @Param('id', new PublicIdPipe('clm')) claimId: string,
    @Body() body: ClaimCorrectionInputDto,
    @CurrentActor() actor: Actor,
  ): Promise<ClaimCorrectionDto> {
    const person = reviewerOf(actor);
    const { database } = this.pipeline;
    const id = await orEntryProblem(this.pipeline, person, 'claim', () =>
      recordCorrection(database, { person, claimId, ...body }),
    );
    await ringFor(this.pipeline, claimId);
    return getCorrection(database, id, person.personId);
  }

  @Get('corrections/:id')
  @Allow('read')
  @DescribeEntry({ ...ROW, summary: 'Read a correction', description: 'With what came of it.' })
  one(
    @Param('id', new PublicIdPipe('cor')) id: string,
    @CurrentActor() { personId }: Actor,
  ): Promise<ClaimCorrectionDto> {
    return getCorrection(this.pipeline.database, id, personId);
  }

  @Post('corrections/:id/completion')
  @Allow('publish')
  @DescribeRowWrite({
    ...ROW,
    summary: 'Complete a correction',
    description: 'By the ruling that was made and published since, or by leaving it at the note.',
  })
  complete(
    @SeenRow({ id: 'cor', letter: 'n' }) seen: EntryRequest,
    @Body() body: CompletionDto,
  ): Promise<ClaimCorrectionDto> {
    return this.change({ ...seen, ...body }, completeCorrection);
  }

  @Post('corrections/:id/withdrawal')
  @Allow('publish')
  @DescribeRowWrite({
    ...ROW,
    summary: 'Withdraw a correction',
    description: 'It was none: the next verdict leaves it out.',
  })
  withdraw(
    @SeenRow({ id: 'cor', letter: 'n' }) seen: EntryRequest,
    @Body() body: MustReasonDto,
  ): Promise<ClaimCorrectionDto> {
    return this.change({ ...seen, ...body }, withdrawCorrection);
  }

  @Post('corrections/:id/reopening')
  @Allow('publish')
  @DescribeRowWrite({ ...ROW, summary: 'Reopen a correction', description: 'It waits at the desk again.' })
  reopen(
    @SeenRow({ id: 'cor', letter: 'n' }) seen: EntryRequest,
    @Body() body: MustReasonDto,
  ): Promise<ClaimCorrectionDto> {
    return this.change({ ...seen, ...body }, reopenCorrection);
  }

  private async change<Request extends EntryRequest>(
    request: Request,
    useCase: (dataSource: DataSource, request: Request) => Promise<StoredEntry>,
  ): Promise<ClaimCorrectionDto> {
    const { database } = this.pipeline;
    const current = () => getCorrection(database, request.id, request.person.personId);
    const run = () => useCase(database, request);
    const { claimId } = await orEntryProblem(this.pipeline, request.person, 'correction', run, current);
    await ringFor(this.pipeline, claimId);
    return current();
  }
}
