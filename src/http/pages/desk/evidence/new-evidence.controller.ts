import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../../access/actor';
import { Allow } from '../../../../access/allow';
import { CurrentActor } from '../../../../access/current-actor';
import { fromPublicId } from '../../../../platform/ids/public-id';
import { getClaim } from '../../../api/claims/claims.view';
import type { EvidenceDto } from '../../../api/evidence/evidence.dto';
import { AddressEvidenceDto } from '../../../api/evidence/new-evidence.dto';
import { addFromAddress, storeEvidence } from '../../../api/evidence/new-evidence.writes';
import { PipelineAccess } from '../../../api/pipeline-access';
import { HtmlPage } from '../../html-page';
import type { FormErrors } from '../../try-form';
import type { RefusedDeed } from '../deeds/deed';
import { renderDeedPage } from '../deeds/deed-page';
import { type Sent, tryDeed } from '../deeds/try-deed';
import { requireClaimId } from '../desk-request';
import { workbenchAddress } from '../workbench/workbench-address';
import { newEvidenceDeeds } from './new-evidence-deeds';
import { RecordEvidenceDto } from './record-evidence.dto';

/** The page on which evidence is added to a claim. */
@ApiExcludeController()
@Controller('desk/claims/:id/evidence')
export class NewEvidencePageController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get()
  @Allow('review')
  @HtmlPage()
  show(@Param('id') id: string, @CurrentActor() viewer: Actor): Promise<string> {
    return this.render(viewer, requireClaimId(id), null);
  }

  @Post('addresses')
  @Allow('review')
  @HtmlPage()
  async address(
    @Param('id') id: string,
    @Body() body: Sent,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const claimId = requireClaimId(id);
    const { fields } = newEvidenceDeeds(claimId).addresses;
    const tried = await tryDeed(AddressEvidenceDto, body, fields, (dto) =>
      addFromAddress(this.pipeline, claimId, dto, viewer),
    );
    return this.answer('addresses', claimId, viewer, reply, tried);
  }

  @Post('records')
  @Allow('review')
  @HtmlPage()
  async record(
    @Param('id') id: string,
    @Body() body: Sent,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const claimId = requireClaimId(id);
    const { fields } = newEvidenceDeeds(claimId).records;
    const tried = await tryDeed(RecordEvidenceDto, body, fields, (dto) => {
      const { publisher: name, quote, url = null } = dto;
      return storeEvidence(this.pipeline, claimId, dto, { publisher: { name }, quote, url }, viewer);
    });
    return this.answer('records', claimId, viewer, reply, tried);
  }

  private async answer(
    name: string,
    claimId: string,
    viewer: Actor,
    reply: FastifyReply,
    tried: { done: EvidenceDto } | { errors: FormErrors },
  ): Promise<string | undefined> {
    if ('errors' in tried) {
      reply.status(tried.errors.status);
      return this.render(viewer, claimId, { name, errors: tried.errors });
    }
    const { id, claimId: counted } = tried.done;
    reply.redirect(`${workbenchAddress(fromPublicId('clm', counted)!)}#${id}`, 303);
    return undefined;
  }

  private async render(viewer: Actor, claimId: string, refused: RefusedDeed | null): Promise<string> {
    const claim = await getClaim(this.pipeline.database, claimId, viewer.personId);
    const { addresses, records } = newEvidenceDeeds(claimId);
    return renderDeedPage({
      viewer,
      title: 'Add evidence',
      lead: 'To take a passage of an article that is read here, select it on the page of the article.',
      about: { text: claim.text, href: workbenchAddress(claimId) },
      deeds: [addresses, records],
      refused,
    });
  }
}
