import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../../access/actor';
import { Allow } from '../../../../access/allow';
import { CurrentActor } from '../../../../access/current-actor';
import { fromPublicId, toPublicId } from '../../../../platform/ids/public-id';
import type { ClaimDto } from '../../../api/claims/claim.dto';
import { getClaim } from '../../../api/claims/claims.view';
import { CorrectionDto } from '../../../api/evidence/correction.dto';
import { DecisionDto } from '../../../api/evidence/create-evidence.dto';
import type { EvidenceDto } from '../../../api/evidence/evidence.dto';
import { getEvidence } from '../../../api/evidence/evidence.view';
import { correct, decideOnEvidence, undo } from '../../../api/evidence/evidence.writes';
import { PipelineAccess } from '../../../api/pipeline-access';
import { getQuestion } from '../../../api/questions/questions.view';
import { PublicIdPipe } from '../../../api/requests/public-id.pipe';
import { MayReasonDto } from '../../../api/reviews/review-inputs.dto';
import { HtmlPage } from '../../html-page';
import type { FormErrors } from '../../try-form';
import type { RefusedDeed } from '../deeds/deed';
import { renderDeedPage } from '../deeds/deed-page';
import { type Sent, tryDeed } from '../deeds/try-deed';
import { requireReviewer } from '../desk-request';
import { seenRevision } from '../seen-revision';
import { workbenchAddress } from '../workbench/workbench-address';
import { PieceCard } from './piece-card';
import { changesOf, pieceDeeds } from './piece-deeds';

type Tried = { done: EvidenceDto } | { errors: FormErrors };

const PieceId = () => Param('id', new PublicIdPipe('evd'));

/** The page of one piece of evidence: how it was read, and what a person makes of it. */
@ApiExcludeController()
@Controller('desk/evidence/:id')
export class PieceController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get()
  @Allow('review')
  @HtmlPage()
  show(@PieceId() id: string, @CurrentActor() viewer: Actor): Promise<string> {
    return this.render(viewer, id, null);
  }

  @Post('correction')
  @Allow('review')
  @HtmlPage()
  correct(
    @PieceId() id: string,
    @Body() body: Sent,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return this.attempt('correction', id, body, viewer, reply, (seen, piece, fields) =>
      tryDeed(
        CorrectionDto,
        body,
        fields,
        (dto) => correct(this.pipeline, seen, dto),
        (sent) => changesOf(piece, sent),
      ),
    );
  }

  @Post('decision')
  @Allow('review')
  @HtmlPage()
  decide(
    @PieceId() id: string,
    @Body() body: Sent,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return this.attempt('decision', id, body, viewer, reply, (seen, _, fields) =>
      tryDeed(DecisionDto, body, fields, (dto) => decideOnEvidence(this.pipeline, seen, dto)),
    );
  }

  @Post('undo')
  @Allow('review')
  @HtmlPage()
  undo(
    @PieceId() id: string,
    @Body() body: Sent,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return this.attempt('undo', id, body, viewer, reply, (seen) =>
      tryDeed(MayReasonDto, body, [], () => undo(this.pipeline, seen)),
    );
  }

  private async attempt(
    name: string,
    id: string,
    body: Sent,
    viewer: Actor,
    reply: FastifyReply,
    act: (
      seen: Parameters<typeof correct>[1],
      piece: EvidenceDto,
      fields: ReturnType<typeof pieceDeeds>[number]['fields'],
    ) => Promise<Tried>,
  ): Promise<string | undefined> {
    const person = requireReviewer(viewer);
    const { piece } = await this.load(id, viewer);
    const fields = pieceDeeds({ ...piece, withdrawnAt: null }, []).find((deed) => deed.name === name)!.fields;
    const tried = await act({ id, revision: seenRevision(body), person }, piece, fields);
    if ('errors' in tried) {
      reply.status(tried.errors.status);
      return this.render(viewer, id, { name, errors: tried.errors });
    }
    const claimId = fromPublicId('clm', tried.done.claimId)!;
    reply.redirect(`${workbenchAddress(claimId)}#${toPublicId('evd', id)}`, 303);
    return undefined;
  }

  private async render(viewer: Actor, id: string, refused: RefusedDeed | null): Promise<string> {
    const { piece, claim } = await this.load(id, viewer);
    const question = await getQuestion(
      this.pipeline.database,
      fromPublicId('qst', claim.question.id)!,
      viewer.personId,
    );
    // In no order that would tell which one is likeliest.
    const claims = [...question.claims].sort((a, b) => (a.id < b.id ? -1 : 1));
    return renderDeedPage({
      viewer,
      title: 'A piece of evidence',
      about: { text: claim.text, href: workbenchAddress(fromPublicId('clm', claim.id)!) },
      deeds: pieceDeeds(piece, claims),
      refused,
      children: <PieceCard piece={piece} claimText={claim.text} />,
    });
  }
  /** The piece under the claim that it counts for now. */
  private async load(id: string, viewer: Actor): Promise<{ piece: EvidenceDto; claim: ClaimDto }> {
    const { database } = this.pipeline;
    const piece = await getEvidence(database, id, viewer.personId);
    const claim = await getClaim(database, fromPublicId('clm', piece.claimId)!, viewer.personId);
    return { piece: { ...piece, claimId: claim.id }, claim };
  }
}
