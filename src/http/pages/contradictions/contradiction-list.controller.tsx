import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { CONTRADICTION_KINDS } from '../components/contradiction-sentence';
import { cursorParameter, textParameter } from '../format/list-query';
import { HtmlPage } from '../html-page';
import { renderPage } from '../render-page';
import { CONTRADICTION_STANDINGS, viewContradictionList } from './contradiction-list.view';
import { ContradictionListPage, STANDING_TITLES } from './contradiction-list-page';

@ApiExcludeController()
@Controller('contradictions')
export class ContradictionListController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Allow('read')
  @HtmlPage()
  async show(@Query() query: Record<string, unknown>, @CurrentActor() viewer: Actor): Promise<string> {
    const wanted = textParameter(query.kind);
    const kind = CONTRADICTION_KINDS.find((known) => known === wanted) ?? null;
    const asked = textParameter(query.standing);
    const standing = CONTRADICTION_STANDINGS.find((known) => known === asked) ?? 'open';
    const contradictions = await viewContradictionList(
      this.database,
      { kind, standing, after: cursorParameter('con', query.after) },
      viewer.personId,
    );
    return renderPage({
      viewer,
      title: STANDING_TITLES[standing],
      place: 'contradictions',
      main: <ContradictionListPage contradictions={contradictions} kind={kind} standing={standing} />,
    });
  }
}
