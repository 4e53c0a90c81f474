import { Controller, Get, NotFoundException, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { fromPublicId } from '../../../platform/ids/public-id';
import { PipelineAccess } from '../../api/pipeline-access';
import { getPublisherRecord, updatePublisherRecord } from '../../api/publishers/publisher-record.view';
import { HtmlPage } from '../html-page';
import { renderPage } from '../render-page';
import { viewPublisher } from './publisher.view';
import { PublisherPage } from './publisher-page';

@ApiExcludeController()
@Controller('publishers')
export class PublisherPageController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Get(':id')
  @Allow('read')
  @HtmlPage()
  async show(@Param('id') id: string, @CurrentActor() viewer: Actor): Promise<string> {
    const publisher = await viewPublisher(this.pipeline.database, requireId(id));
    if (!publisher) throw new NotFoundException();
    const record = await getPublisherRecord(this.pipeline.database, publisher.id);
    return renderPage({
      viewer,
      title: publisher.name,
      place: 'publishers',
      main: <PublisherPage publisher={publisher} record={record} mayUpdate={viewer.permissions.has('publish')} />,
    });
  }

  @Post(':id/record-updates')
  @Allow('publish')
  @HtmlPage()
  async update(@Param('id') id: string, @CurrentActor() actor: Actor, @Res() reply: FastifyReply): Promise<void> {
    await updatePublisherRecord(this.pipeline, requireId(id), actor);
    await reply.redirect(`/publishers/${id}#record`, 303);
  }
}

function requireId(text: string): string {
  const id = fromPublicId('pub', text);
  if (id === null) throw new NotFoundException();
  return id;
}
