import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { cursorParameter } from '../format/list-query';
import { HtmlPage } from '../html-page';
import { renderPage } from '../render-page';
import { viewPublisherList } from './publisher-list.view';
import { PublisherListPage } from './publisher-list-page';

@ApiExcludeController()
@Controller('publishers')
export class PublisherListController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Allow('read')
  @HtmlPage()
  async show(@Query('after') after: unknown, @CurrentActor() viewer: Actor): Promise<string> {
    const publishers = await viewPublisherList(this.database, cursorParameter('pub', after));
    return renderPage({
      viewer,
      title: 'Publishers',
      place: 'publishers',
      main: <PublisherListPage publishers={publishers} />,
    });
  }
}
