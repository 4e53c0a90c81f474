import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { fromPublicId } from '../../../platform/ids/public-id';
import { ListQuery } from '../../api/lists/list-query';
import { compareShown } from '../../api/versions/compared-versions';
import { findVersion } from '../../api/versions/find-version';
import { listVersionHistory } from '../../api/versions/version-history';
import { readRange } from '../../api/versions/version-range.pipe';
import { HtmlPage } from '../html-page';
import { renderPage } from '../render-page';
import { ComparePage } from './compare-page';
import { HistoryPage } from './history-page';
import { viewSource } from './source.view';
import { SourcePage } from './source-page';

const STEPS_A_PAGE = 20;

/** What is found through a verdict, not by searching the web: what became of it, and what its sources said. */
const NOT_FOR_SEARCH = <meta name="robots" content="noindex" />;

/** How a verdict came to be what it is, and what its sources said when they were read. */
@ApiExcludeController()
@Controller('claims/:id')
export class VersionHistoryPageController {
  constructor(private readonly database: DataSource) {}

  @Get('history')
  @Allow('public', { hot: true })
  @HtmlPage()
  async history(
    @Param('id') id: string,
    @Query('cursor') cursor: unknown,
    @CurrentActor() viewer: Actor,
  ): Promise<string> {
    const claimId = requireId(id);
    const query: ListQuery = { limit: STEPS_A_PAGE, ...(typeof cursor === 'string' && { cursor }) };
    const page = await listVersionHistory(this.database, claimId, query, viewer);
    const text = (await findVersion(this.database, { claimId }, viewer))?.document?.claim.text ?? null;
    const main = <HistoryPage claimId={claimId} text={text} page={page} />;
    return renderPage({ viewer, title: 'All versions', place: 'overview', head: NOT_FOR_SEARCH, main });
  }

  @Get('compare/:range')
  @Allow('public', { hot: true })
  @HtmlPage()
  async compare(
    @Param('id') id: string,
    @Param('range') given: string,
    @CurrentActor() viewer: Actor,
  ): Promise<string> {
    const claimId = requireId(id);
    const range = readRange(given);
    if (!range) throw new NotFoundException();
    const compared = await compareShown(this.database, claimId, range, viewer);
    const main = <ComparePage claimId={claimId} compared={compared} />;
    return renderPage({ viewer, title: 'What changed', place: 'overview', head: NOT_FOR_SEARCH, main });
  }

  @Get('v/:number/sources/:evidence')
  @Allow('public', { hot: true })
  @HtmlPage()
  async source(
    @Param('id') id: string,
    @Param('number') given: string,
    @Param('evidence') evidence: string,
    @CurrentActor() viewer: Actor,
  ): Promise<string> {
    const claimId = requireId(id);
    const number = /^[1-9]\d{0,8}$/.test(given) ? Number(given) : 0;
    const source = await viewSource(this.database, { claimId, number, evidence }, viewer);
    if (!source) throw new NotFoundException();
    const main = <SourcePage claimId={claimId} number={number} source={source} />;
    return renderPage({ viewer, title: 'Archived source', place: 'overview', head: NOT_FOR_SEARCH, main });
  }
}

function requireId(id: string): string {
  const claimId = fromPublicId('clm', id);
  if (claimId === null) throw new NotFoundException();
  return claimId;
}
