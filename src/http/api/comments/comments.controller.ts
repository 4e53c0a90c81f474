import { Body, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { addComment, deleteComment, editComment, restoreComment } from '../../../pipeline/reviews/comments/comments';
import { markMention } from '../../../pipeline/reviews/comments/mentions';
import type { EntryRequest } from '../../../pipeline/reviews/entries/change-entry';
import { ApiController } from '../api-controller';
import { DescribeEntry } from '../desk-entries/describe-entry';
import { orEntryProblem } from '../desk-entries/entry.writes';
import { DescribeRowWrite } from '../docs/describe-row-write';
import { DescribeList, DescribeWrite, IdParam } from '../docs/endpoint-docs';
import type { ListPage } from '../lists/list-page';
import { ListQuery } from '../lists/list-query';
import { PipelineAccess } from '../pipeline-access';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { SeenRow } from '../requests/seen-row';
import { MayReasonDto } from '../reviews/review-inputs.dto';
import { reviewerOf } from '../reviews/review-request';
import { CommentDto, CommentInputDto, MentionDto, MentionInputDto } from './comment.dto';
import { getComment, getMention, listComments } from './comments.view';

const ROW = { id: 'cmt', letter: 'n', answer: CommentDto } as const;

/** What people at the desk say to each other about a claim. */
@ApiController('', 'comments')
export class CommentsController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get('claims/:id/comments')
  @Allow('read')
  @IdParam('clm')
  @DescribeList({
    summary: 'List the comments on a claim',
    description:
      'Oldest first; what was deleted stays without its words. While you could be the blind second reader, comments written or changed since the first ruling are left out.',
    answer: CommentDto,
    problems: ['malformed-id', 'not-found'],
  })
  list(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Query() query: ListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ListPage<CommentDto>> {
    return listComments(this.pipeline.database, id, query, actor.personId);
  }

  @Post('claims/:id/comments')
  @Allow('review')
  @IdParam('clm')
  @DescribeWrite({
    summary: 'Comment on a claim',
    description:
      '`@` and a whole name, or a first name that only one person has, tells that person; the answer lists whom.',
    answer: CommentDto,
    problems: ['malformed-id', 'not-found'],
  })
  async add(
    @Param('id', new PublicIdPipe('clm')) claimId: string,
    @Body() { text }: CommentInputDto,
    @CurrentActor() actor: Actor,
  ): Promise<CommentDto> {
    const person = reviewerOf(actor);
    const added = () => addComment(this.pipeline.database, { person, claimId, text });
    return this.read(await orEntryProblem(this.pipeline, person, 'claim', added), person.personId);
  }

  @Get('comments/:id')
  @Allow('read')
  @DescribeEntry({ ...ROW, summary: 'Read a comment', description: 'Where you may read it now.' })
  one(@Param('id', new PublicIdPipe('cmt')) id: string, @CurrentActor() actor: Actor): Promise<CommentDto> {
    return this.read(id, actor.personId);
  }

  @Put('comments/:id')
  @Allow('review')
  @DescribeRowWrite({
    ...ROW,
    summary: 'Change a comment of yours',
    description: 'Whom it names follows the new words; the history keeps the old ones.',
  })
  edit(@SeenRow({ id: 'cmt', letter: 'n' }) seen: EntryRequest, @Body() body: CommentInputDto): Promise<CommentDto> {
    return this.change(seen, () => editComment(this.pipeline.database, { ...seen, ...body }));
  }

  @Delete('comments/:id')
  @Allow('review')
  @DescribeRowWrite({
    ...ROW,
    summary: 'Delete a comment of yours',
    description: 'That there was one stays to be seen; the deletion can be undone.',
    hasBody: false,
  })
  delete(@SeenRow({ id: 'cmt', letter: 'n' }) seen: EntryRequest): Promise<CommentDto> {
    return this.change(seen, () => deleteComment(this.pipeline.database, seen));
  }

  @Post('comments/:id/restoration')
  @Allow('review')
  @DescribeRowWrite({ ...ROW, summary: 'Undo the deletion of a comment', description: 'Its words are back.' })
  restore(@SeenRow({ id: 'cmt', letter: 'n' }) seen: EntryRequest, @Body() body: MayReasonDto): Promise<CommentDto> {
    return this.change(seen, () => restoreComment(this.pipeline.database, { ...seen, ...body }));
  }

  @Put('comments/:id/mention')
  @Allow('read')
  @DescribeRowWrite({
    ...ROW,
    answer: MentionDto,
    summary: 'Take a mention of you off your list',
    description: 'Or put it back. If-Match names the revision of the mention, which /desk-entries gives.',
  })
  async mention(
    @SeenRow({ id: 'cmt', letter: 'n' }) seen: EntryRequest,
    @Body() { read }: MentionInputDto,
  ): Promise<MentionDto> {
    const { person, id: commentId, revision } = seen;
    const { database } = this.pipeline;
    const current = () => getMention(database, commentId, person.personId);
    const mark = () => markMention(database, { person, commentId, revision, read });
    await orEntryProblem(this.pipeline, person, 'mention', mark, current);
    return current();
  }

  private async change({ person, id }: EntryRequest, useCase: () => Promise<number>): Promise<CommentDto> {
    const current = () => this.read(id, person.personId);
    await orEntryProblem(this.pipeline, person, 'comment', useCase, current);
    return current();
  }

  private read(id: string, personId: string | null): Promise<CommentDto> {
    return getComment(this.pipeline.database, id, personId);
  }
}
