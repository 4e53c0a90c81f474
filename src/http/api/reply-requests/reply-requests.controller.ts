import { Body, Get, Param, Post, Query } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import type { EntryRequest, StoredEntry } from '../../../pipeline/reviews/entries/change-entry';
import {
  closeUnanswered,
  recordAnswer,
  reopenReplyRequest,
  requestReply,
  withdrawReplyRequest,
} from '../../../pipeline/reviews/entries/replies';
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
import { MayReasonDto, MustReasonDto } from '../reviews/review-inputs.dto';
import { reviewerOf } from '../reviews/review-request';
import { ReplyInputDto, ReplyRequestDto, ReplyRequestInputDto } from './reply-request.dto';
import { getReplyRequest, listReplyRequests } from './reply-requests.view';

const ROW = { id: 'rep', letter: 'n', answer: ReplyRequestDto } as const;

/** Right of reply: who was asked for their side, and what they said. */
@ApiController('', 'reply-requests')
export class ReplyRequestsController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get('claims/:id/reply-requests')
  @Allow('read')
  @IdParam('clm')
  @DescribeList({
    summary: 'List who was asked for their side of a claim',
    description: 'Newest first, withdrawn requests too.',
    answer: ReplyRequestDto,
    problems: ['malformed-id', 'not-found'],
  })
  list(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Query() query: ListQuery,
    @CurrentActor() { personId }: Actor,
  ): Promise<ListPage<ReplyRequestDto>> {
    return listReplyRequests(this.pipeline.database, id, query, personId);
  }

  @Post('claims/:id/reply-requests')
  @Allow('review')
  @IdParam('clm')
  @DescribeWrite({
    summary: 'Record that somebody was asked for a reply',
    description:
      'It waits at the desk until they answer, and stands out once the day is past. The verdicts of a published claim carry it.',
    answer: ReplyRequestDto,
    problems: ['malformed-id', 'not-found'],
  })
  async record(
    @Param('id', new PublicIdPipe('clm')) claimId: string,
    @Body() body: ReplyRequestInputDto,
    @CurrentActor() actor: Actor,
  ): Promise<ReplyRequestDto> {
    const person = reviewerOf(actor);
    const { database } = this.pipeline;
    const id = await orEntryProblem(this.pipeline, person, 'claim', () =>
      requestReply(database, { person, claimId, ...body }),
    );
    await ringFor(this.pipeline, claimId);
    return getReplyRequest(database, id, person.personId);
  }

  @Get('reply-requests/:id')
  @Allow('read')
  @DescribeEntry({ ...ROW, summary: 'Read a request for a reply', description: 'With what was answered.' })
  one(@Param('id', new PublicIdPipe('rep')) id: string, @CurrentActor() { personId }: Actor): Promise<ReplyRequestDto> {
    return getReplyRequest(this.pipeline.database, id, personId);
  }

  @Post('reply-requests/:id/answer')
  @Allow('review')
  @DescribeRowWrite({ ...ROW, summary: 'Record an answer', description: 'Quoted; a late one too.' })
  answer(
    @SeenRow({ id: 'rep', letter: 'n' }) seen: EntryRequest,
    @Body() body: ReplyInputDto,
  ): Promise<ReplyRequestDto> {
    return this.change({ ...seen, ...body }, recordAnswer);
  }

  @Post('reply-requests/:id/closing')
  @Allow('review')
  @DescribeRowWrite({
    ...ROW,
    summary: 'Record that there was no answer',
    description: 'Nobody waits for it any more.',
  })
  close(@SeenRow({ id: 'rep', letter: 'n' }) seen: EntryRequest, @Body() body: MayReasonDto): Promise<ReplyRequestDto> {
    return this.change({ ...seen, ...body }, closeUnanswered);
  }

  @Post('reply-requests/:id/withdrawal')
  @Allow('review')
  @DescribeRowWrite({
    ...ROW,
    summary: 'Withdraw a request for a reply',
    description: 'Recorded by mistake: the next verdict leaves it out.',
  })
  withdraw(
    @SeenRow({ id: 'rep', letter: 'n' }) seen: EntryRequest,
    @Body() body: MustReasonDto,
  ): Promise<ReplyRequestDto> {
    return this.change({ ...seen, ...body }, withdrawReplyRequest);
  }

  @Post('reply-requests/:id/reopening')
  @Allow('review')
  @DescribeRowWrite({
    ...ROW,
    summary: 'Reopen a request for a reply',
    description: 'It waits again; an answer that was recorded stays in the history.',
  })
  reopen(
    @SeenRow({ id: 'rep', letter: 'n' }) seen: EntryRequest,
    @Body() body: MustReasonDto,
  ): Promise<ReplyRequestDto> {
    return this.change({ ...seen, ...body }, reopenReplyRequest);
  }

  private async change<Request extends EntryRequest>(
    request: Request,
    useCase: (dataSource: DataSource, request: Request) => Promise<StoredEntry>,
  ): Promise<ReplyRequestDto> {
    const { database } = this.pipeline;
    const current = () => getReplyRequest(database, request.id, request.person.personId);
    const run = () => useCase(database, request);
    const { claimId } = await orEntryProblem(this.pipeline, request.person, 'request for a reply', run, current);
    await ringFor(this.pipeline, claimId);
    return current();
  }
}
