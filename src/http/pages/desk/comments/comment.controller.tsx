import { Body, Controller, ForbiddenException, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../../access/actor';
import { Allow } from '../../../../access/allow';
import { CurrentActor } from '../../../../access/current-actor';
import {
  type CommentRequest,
  deleteComment,
  editComment,
  restoreComment,
} from '../../../../pipeline/reviews/comments/comments';
import { markMention } from '../../../../pipeline/reviews/comments/mentions';
import { fromPublicId, toPublicId } from '../../../../platform/ids/public-id';
import { CommentInputDto } from '../../../api/comments/comment.dto';
import { getComment, getMention } from '../../../api/comments/comments.view';
import { orEntryProblem } from '../../../api/desk-entries/entry.writes';
import { PipelineAccess } from '../../../api/pipeline-access';
import { PublicIdPipe } from '../../../api/requests/public-id.pipe';
import { MayReasonDto } from '../../../api/reviews/review-inputs.dto';
import { HtmlPage } from '../../html-page';
import { renderPage } from '../../render-page';
import { type FormErrors, tryForm } from '../../try-form';
import { requireReviewer } from '../desk-request';
import { seenRevision } from '../seen-revision';
import { workbenchAddress } from '../workbench/workbench-address';
import { CommentPage } from './comment-page';

type Sent = Record<string, unknown>;

const CommentId = () => Param('id', new PublicIdPipe('cmt'));

/** What a person does with a comment of their own, and with one that names them. */
@ApiExcludeController()
@Controller('desk/comments/:id')
export class CommentPageController {
  constructor(private readonly pipeline: PipelineAccess) {}

  /** The author's page; everybody else is led to where the comment stands. */
  @Get()
  @Allow('read')
  @HtmlPage()
  async show(
    @CommentId() id: string,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const { author, claim } = await getComment(this.pipeline.database, id, viewer.personId);
    if (viewer.personId !== null && author.id === toPublicId('per', viewer.personId)) return this.render(viewer, id);
    reply.redirect(`${addressOf(claim.id)}#${toPublicId('cmt', id)}`, 303);
    return undefined;
  }

  @Post()
  @Allow('review')
  @HtmlPage()
  edit(
    @CommentId() id: string,
    @Body() body: Sent,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return this.change(CommentInputDto, id, body, viewer, reply, (request, { text }) =>
      editComment(this.pipeline.database, { ...request, text }),
    );
  }

  @Post('deletion')
  @Allow('review')
  @HtmlPage()
  delete(
    @CommentId() id: string,
    @Body() body: Sent,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return this.change(MayReasonDto, id, body, viewer, reply, (request) =>
      deleteComment(this.pipeline.database, request),
    );
  }

  @Post('restoration')
  @Allow('review')
  @HtmlPage()
  restore(
    @CommentId() id: string,
    @Body() body: Sent,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return this.change(MayReasonDto, id, body, viewer, reply, (request) =>
      restoreComment(this.pipeline.database, request),
    );
  }

  /** Takes a mention of oneself off one's list. One that was taken off meanwhile is off. */
  @Post('mention')
  @Allow('read')
  @HtmlPage()
  async read(
    @CommentId() commentId: string,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<undefined> {
    const person = requireReviewer(viewer);
    const { database } = this.pipeline;
    const { revision } = await getMention(database, commentId, person.personId);
    await orEntryProblem(this.pipeline, person, 'mention', () =>
      markMention(database, { person, commentId, revision, read: true }),
    );
    reply.redirect('/desk/mine#mentions', 303);
    return undefined;
  }

  private async change<Dto extends object>(
    request: new () => Dto,
    id: string,
    body: Sent,
    viewer: Actor,
    reply: FastifyReply,
    useCase: (request: CommentRequest, dto: Dto) => Promise<number>,
  ): Promise<string | undefined> {
    const person = requireReviewer(viewer);
    const current = () => getComment(this.pipeline.database, id, person.personId);
    const { author, claim } = await current();
    if (author.id !== toPublicId('per', person.personId))
      throw new ForbiddenException('Only who wrote a comment changes it.');
    const tried = await tryForm(request, body ?? {}, {}, (dto) =>
      orEntryProblem(
        this.pipeline,
        person,
        'comment',
        () => useCase({ person, id, revision: seenRevision(body) }, dto),
        current,
      ),
    );
    if ('errors' in tried) {
      reply.status(tried.errors.status);
      return this.render(viewer, id, tried.errors);
    }
    reply.redirect(`${addressOf(claim.id)}#${toPublicId('cmt', id)}`, 303);
    return undefined;
  }

  private async render(viewer: Actor, id: string, errors?: FormErrors): Promise<string> {
    const comment = await getComment(this.pipeline.database, id, viewer.personId);
    return renderPage({
      viewer,
      title: 'Your comment',
      place: 'desk',
      desk: true,
      main: <CommentPage viewer={viewer} comment={comment} errors={errors} />,
    });
  }
}

const addressOf = (claim: string): string => workbenchAddress(fromPublicId('clm', claim)!);
