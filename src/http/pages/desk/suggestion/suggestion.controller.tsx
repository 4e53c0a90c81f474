import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../../access/actor';
import { Allow } from '../../../../access/allow';
import { CurrentActor } from '../../../../access/current-actor';
import { toPublicId } from '../../../../platform/ids/public-id';
import { DecisionDto } from '../../../api/evidence/create-evidence.dto';
import { PipelineAccess } from '../../../api/pipeline-access';
import { PublicIdPipe } from '../../../api/requests/public-id.pipe';
import { decideOnSuggestion } from '../../../api/suggestions/suggestion.writes';
import { getSuggestion } from '../../../api/suggestions/suggestions.view';
import { HtmlPage } from '../../html-page';
import type { StepField } from '../components/step-field';
import { type Deed, type RefusedDeed, WHY } from '../deeds/deed';
import { renderDeedPage } from '../deeds/deed-page';
import { type Sent, tryDeed } from '../deeds/try-deed';
import { suggestionAddress } from './suggestion-address';

const DECISION: StepField = {
  name: 'decision',
  label: 'Decision',
  kind: 'choice',
  choices: [
    { value: 'confirmed', label: 'confirm: it says so, and becomes evidence' },
    { value: 'rejected', label: 'reject: it says something else' },
  ],
};

const deedOf = (id: string): Deed => ({
  name: 'decision',
  at: suggestionAddress(toPublicId('sug', id)),
  button: 'Decide on the suggestion',
  fields: [DECISION, WHY],
});

const SuggestionId = () => Param('id', new PublicIdPipe('sug'));

/** The page of a passage that may answer a question, for a person to say. */
@ApiExcludeController()
@Controller('desk/suggestions/:id')
export class SuggestionPageController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get()
  @Allow('review')
  @HtmlPage()
  show(@SuggestionId() id: string, @CurrentActor() viewer: Actor): Promise<string> {
    return this.render(viewer, id, null);
  }

  @Post()
  @Allow('review')
  @HtmlPage()
  async decide(
    @SuggestionId() id: string,
    @Body() body: Sent,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const tried = await tryDeed(DecisionDto, body, deedOf(id).fields, (dto) =>
      decideOnSuggestion(this.pipeline, id, dto, viewer),
    );
    if ('errors' in tried) {
      reply.status(tried.errors.status);
      return this.render(viewer, id, { name: 'decision', errors: tried.errors });
    }
    reply.redirect(`/questions/${tried.done.question.id}#suggestions`, 303);
    return undefined;
  }

  private async render(viewer: Actor, id: string, refused: RefusedDeed | null): Promise<string> {
    const { question, statement, article, claimText, reason, decision, decisionReason } = await getSuggestion(
      this.pipeline.database,
      id,
      viewer.personId,
    );
    return renderDeedPage({
      viewer,
      title: 'Does this passage say so?',
      about: { text: question.text, href: `/questions/${question.id}` },
      deeds: decision === null ? [deedOf(id)] : [],
      refused,
      children: (
        <>
          <blockquote>
            <p class="said">{statement.quote}</p>
          </blockquote>
          <p class="links">
            <a href={`/articles/${article.id}#${statement.id}`}>{article.title}</a>
          </p>
          <p>It may say: {claimText}</p>
          <p class="quiet">Matched: {reason}</p>
          {decision && (
            <p>
              It was {decision}: <span class="said">{decisionReason}</span>
            </p>
          )}
        </>
      ),
    });
  }
}
