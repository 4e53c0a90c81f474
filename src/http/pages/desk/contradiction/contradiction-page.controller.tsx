import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../../access/actor';
import { Allow } from '../../../../access/allow';
import { CurrentActor } from '../../../../access/current-actor';
import { fromPublicId, toPublicId } from '../../../../platform/ids/public-id';
import type { ContradictionDto } from '../../../api/contradictions/contradiction.dto';
import { explain } from '../../../api/contradictions/contradiction.writes';
import { getContradiction } from '../../../api/contradictions/contradictions.view';
import { PipelineAccess } from '../../../api/pipeline-access';
import { PublicIdPipe } from '../../../api/requests/public-id.pipe';
import { MayReasonDto, MustReasonDto } from '../../../api/reviews/review-inputs.dto';
import { ContradictionSentence } from '../../components/contradiction-sentence';
import { HtmlPage } from '../../html-page';
import type { FormErrors } from '../../try-form';
import type { StepField } from '../components/step-field';
import type { Deed, RefusedDeed } from '../deeds/deed';
import { renderDeedPage } from '../deeds/deed-page';
import { type Sent, tryDeed } from '../deeds/try-deed';
import { requireReviewer } from '../desk-request';
import { seenRevision } from '../seen-revision';
import { workbenchAddress } from '../workbench/workbench-address';

const BECAUSE: readonly StepField[] = [
  { name: 'reason', label: 'They do not exclude each other because …', kind: 'lines' },
];

function deedsOf({ id, explained, resolvedAt, revision }: ContradictionDto): Deed[] {
  if (resolvedAt !== null) return [];
  const at = `/desk/contradictions/${id}`;
  const hidden = { revision };
  const because: Deed = {
    name: 'explanation',
    at: `${at}/explanation`,
    button: explained ? 'Explain it otherwise' : 'Explain the contradiction',
    hint: 'It stays listed with your words, and counts no more until other values are compared.',
    fields: BECAUSE,
    given: { reason: explained?.reason ?? '' },
    hidden,
  };
  const back: Deed = {
    name: 'removal',
    at: `${at}/removal`,
    button: 'Take the explanation back',
    hint: 'It counts again.',
    fields: [],
    hidden,
  };
  return explained ? [because, back] : [because];
}

const ContradictionId = () => Param('id', new PublicIdPipe('con'));

/** The page of a contradiction, where a person says why it is none. */
@ApiExcludeController()
@Controller('desk/contradictions/:id')
export class ContradictionPageController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get()
  @Allow('review')
  @HtmlPage()
  show(@ContradictionId() id: string, @CurrentActor() viewer: Actor): Promise<string> {
    return this.render(viewer, id, null);
  }

  @Post('explanation')
  @Allow('review')
  @HtmlPage()
  async explain(
    @ContradictionId() id: string,
    @Body() body: Sent,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const seen = { id, revision: seenRevision(body), person: requireReviewer(viewer) };
    const tried = await tryDeed(MustReasonDto, body, BECAUSE, ({ reason }) => explain(this.pipeline, seen, reason));
    return this.answer('explanation', id, viewer, reply, tried);
  }

  @Post('removal')
  @Allow('review')
  @HtmlPage()
  async takeBack(
    @ContradictionId() id: string,
    @Body() body: Sent,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const seen = { id, revision: seenRevision(body), person: requireReviewer(viewer) };
    const tried = await tryDeed(MayReasonDto, body, [], () => explain(this.pipeline, seen, null));
    return this.answer('removal', id, viewer, reply, tried);
  }

  private async answer(
    name: string,
    id: string,
    viewer: Actor,
    reply: FastifyReply,
    tried: { done: ContradictionDto } | { errors: FormErrors },
  ): Promise<string | undefined> {
    if ('errors' in tried) {
      reply.status(tried.errors.status);
      return this.render(viewer, id, { name, errors: tried.errors });
    }
    const [claim] = tried.done.claims;
    const of = claim ? workbenchAddress(fromPublicId('clm', claim.id)!) : '/contradictions';
    reply.redirect(`${of}#${toPublicId('con', id)}`, 303);
    return undefined;
  }

  private async render(viewer: Actor, id: string, refused: RefusedDeed | null): Promise<string> {
    const contradiction = await getContradiction(this.pipeline.database, id, viewer.personId);
    const { questionId, event, claims, explained, resolvedAt } = contradiction;
    return renderDeedPage({
      viewer,
      title: 'A contradiction',
      about: { text: event.label, href: questionId ? `/questions/${questionId}` : '/contradictions' },
      deeds: deedsOf(contradiction),
      refused,
      children: (
        <>
          <ContradictionSentence
            contradiction={{ ...contradiction, questionId: null, explainedReason: explained?.reason ?? null }}
          />
          {explained && <p class="quiet">Explained by {explained.by.name}.</p>}
          {resolvedAt !== null && <p>It is no longer found: there is nothing to explain.</p>}
          <ul>
            {claims.map((claim) => (
              <li key={claim.id}>
                <a href={workbenchAddress(fromPublicId('clm', claim.id)!)}>{claim.text}</a>
              </li>
            ))}
          </ul>
        </>
      ),
    });
  }
}
