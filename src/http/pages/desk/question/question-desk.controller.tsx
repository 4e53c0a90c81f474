import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../../access/actor';
import { Allow } from '../../../../access/allow';
import { CurrentActor } from '../../../../access/current-actor';
import { toPublicId } from '../../../../platform/ids/public-id';
import { PipelineAccess } from '../../../api/pipeline-access';
import type { QuestionWithClaimsDto } from '../../../api/questions/question.dto';
import { merge, separate, split } from '../../../api/questions/question-changes';
import { QuestionMergeDto, QuestionSplitDto } from '../../../api/questions/question-changes.dto';
import { getQuestion } from '../../../api/questions/questions.view';
import { PublicIdPipe } from '../../../api/requests/public-id.pipe';
import { MustReasonDto } from '../../../api/reviews/review-inputs.dto';
import { HtmlPage } from '../../html-page';
import type { FormErrors } from '../../try-form';
import { type RefusedDeed, WHY } from '../deeds/deed';
import { renderDeedPage } from '../deeds/deed-page';
import { idIn } from '../deeds/id-in';
import { type Sent, tryDeed } from '../deeds/try-deed';
import { requireReviewer } from '../desk-request';
import { seenRevision } from '../seen-revision';
import { viewQuestionChoices } from './question-choices.view';
import { MERGE_FIELDS, questionDeeds, SPLIT_FIELDS } from './question-deeds';

type Tried = { done: QuestionWithClaimsDto } | { errors: FormErrors };

const ANY = [{ value: '', label: '' }];
const QuestionId = () => Param('id', new PublicIdPipe('qst'));

/** The page on which a question is merged, split and taken apart. */
@ApiExcludeController()
@Controller('desk/questions/:id')
export class QuestionDeskController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get()
  @Allow('review')
  @HtmlPage()
  show(@QuestionId() id: string, @CurrentActor() viewer: Actor): Promise<string> {
    return this.render(viewer, id, null);
  }

  @Post('merges')
  @Allow('review')
  @HtmlPage()
  async merge(
    @QuestionId() id: string,
    @Body() body: Sent,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const chosen = ({ known, into, ...sent }: Sent): Sent => ({ ...sent, into: idIn('qst', into || known) });
    const tried = await tryDeed(
      QuestionMergeDto,
      body,
      MERGE_FIELDS(ANY),
      (dto) => merge(this.pipeline, seenBy(viewer, id, body), dto),
      chosen,
    );
    return this.answer('merges', id, viewer, reply, tried);
  }

  @Post('splits')
  @Allow('review')
  @HtmlPage()
  async split(
    @QuestionId() id: string,
    @Body() body: Sent,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const tried = await tryDeed(QuestionSplitDto, body, SPLIT_FIELDS(ANY, ANY), (dto) =>
      split(this.pipeline, seenBy(viewer, id, body), dto),
    );
    return this.answer('splits', id, viewer, reply, tried);
  }

  @Post('separations')
  @Allow('review')
  @HtmlPage()
  async separate(
    @QuestionId() id: string,
    @Body() body: Sent,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const tried = await tryDeed(MustReasonDto, body, [WHY], ({ reason }) =>
      separate(this.pipeline, seenBy(viewer, id, body), reason),
    );
    return this.answer(`separations-${toPublicId('qst', id)}`, id, viewer, reply, tried);
  }

  private async answer(
    name: string,
    id: string,
    viewer: Actor,
    reply: FastifyReply,
    tried: Tried,
  ): Promise<string | undefined> {
    if ('errors' in tried) {
      reply.status(tried.errors.status);
      return this.render(viewer, id, { name, errors: tried.errors });
    }
    reply.redirect(`/questions/${tried.done.id}`, 303);
    return undefined;
  }

  /** Of a merged question, the page of the one it was merged into. */
  private async render(viewer: Actor, id: string, refused: RefusedDeed | null): Promise<string> {
    const { database } = this.pipeline;
    const question = await getQuestion(database, id, viewer.personId);
    const choices = await viewQuestionChoices(database, question);
    return renderDeedPage({
      viewer,
      title: 'Merge or split a question',
      about: { text: question.text, href: `/questions/${question.id}` },
      deeds: questionDeeds(choices),
      refused,
      children: (
        <ul>
          {choices.claims.map(({ value, label }) => (
            <li key={value}>{label}</li>
          ))}
        </ul>
      ),
    });
  }
}

const seenBy = (viewer: Actor, id: string, body: Sent) => ({
  id,
  revision: seenRevision(body),
  person: requireReviewer(viewer),
});
