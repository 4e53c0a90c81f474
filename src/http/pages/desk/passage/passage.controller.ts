import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../../access/actor';
import { Allow } from '../../../../access/allow';
import { CurrentActor } from '../../../../access/current-actor';
import { fromPublicId, toPublicId } from '../../../../platform/ids/public-id';
import { getArticle } from '../../../api/articles/articles.view';
import { addFromPassage } from '../../../api/evidence/new-evidence.writes';
import { PipelineAccess } from '../../../api/pipeline-access';
import { PublicIdPipe } from '../../../api/requests/public-id.pipe';
import { HtmlPage } from '../../html-page';
import type { RefusedDeed } from '../deeds/deed';
import { renderDeedPage } from '../deeds/deed-page';
import { idIn } from '../deeds/id-in';
import { type Sent, tryDeed } from '../deeds/try-deed';
import { workbenchAddress } from '../workbench/workbench-address';
import { viewNearbyClaims } from './nearby-claims.view';
import { passageDeed } from './passage-deed';
import { PassageFormDto } from './passage-form.dto';

const ArticleId = () => Param('id', new PublicIdPipe('art'));
const ANY = [{ value: '', label: '' }];

/** Makes evidence of a passage that a person selected in an article. */
@ApiExcludeController()
@Controller('desk/articles/:id/passages')
export class PassageController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get()
  @Allow('review')
  @HtmlPage()
  show(@ArticleId() id: string, @CurrentActor() viewer: Actor): Promise<string> {
    return this.render(viewer, id, null);
  }

  @Post()
  @Allow('review')
  @HtmlPage()
  async add(
    @ArticleId() articleId: string,
    @Body() body: Sent,
    @CurrentActor() viewer: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const tried = await tryDeed(
      PassageFormDto,
      body,
      passageDeed(articleId, ANY).fields,
      ({ claim, ...passage }) => addFromPassage(this.pipeline, claim, { ...passage, articleId }, viewer),
      ({ known, claim, ...sent }) => ({ ...sent, claim: idIn('clm', claim || known) }),
    );
    if ('errors' in tried) {
      reply.status(tried.errors.status);
      return this.render(viewer, articleId, { name: 'passage', errors: tried.errors });
    }
    const { id, claimId } = tried.done;
    reply.redirect(`${workbenchAddress(fromPublicId('clm', claimId)!)}#${id}`, 303);
    return undefined;
  }

  private async render(viewer: Actor, id: string, refused: RefusedDeed | null): Promise<string> {
    const { database } = this.pipeline;
    const article = await getArticle(database, id);
    return renderDeedPage({
      viewer,
      title: 'Make a passage evidence',
      about: { text: article.title, href: `/articles/${toPublicId('art', id)}` },
      deeds: [passageDeed(id, await viewNearbyClaims(database, id))],
      refused,
    });
  }
}
