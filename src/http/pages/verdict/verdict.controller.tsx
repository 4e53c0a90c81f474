import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { fromPublicId } from '../../../platform/ids/public-id';
import { PublicOrigin } from '../../public-address';
import { HtmlPage } from '../html-page';
import { renderPage } from '../render-page';
import { viewVerdict, type Wanted } from './verdict.view';
import { VerdictHead } from './verdict-head';
import { VerdictPage } from './verdict-page';

const NUMBER = /^[1-9]\d{0,8}$/;

/** The verdict of a claim, to be cited: the newest, that of a moment (`?asOf=`), or one version. */
@ApiExcludeController()
@Controller('claims/:id')
export class VerdictController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Allow('public')
  @HtmlPage()
  newest(
    @Param('id') id: string,
    @Query('asOf') asOf: unknown,
    @CurrentActor() viewer: Actor,
    @PublicOrigin() origin: string,
  ): Promise<string> {
    if (asOf === undefined) return this.show(id, {}, viewer, origin);
    if (typeof asOf !== 'string' || Number.isNaN(Date.parse(asOf))) throw new NotFoundException();
    return this.show(id, { asOf: new Date(asOf).toISOString() }, viewer, origin);
  }

  @Get('v/:number')
  @Allow('public')
  @HtmlPage()
  version(
    @Param('id') id: string,
    @Param('number') number: string,
    @CurrentActor() viewer: Actor,
    @PublicOrigin() origin: string,
  ): Promise<string> {
    if (!NUMBER.test(number)) throw new NotFoundException();
    return this.show(id, { number: Number(number) }, viewer, origin);
  }

  private async show(id: string, wanted: Omit<Wanted, 'claimId'>, viewer: Actor, origin: string): Promise<string> {
    const claimId = fromPublicId('clm', id);
    const verdict = claimId && (await viewVerdict(this.database, { claimId, ...wanted }, viewer));
    if (!verdict) throw new NotFoundException();
    const main = <VerdictPage verdict={verdict} isReader={viewer.permissions.has('read')} origin={origin} />;
    return renderPage({
      viewer,
      title: verdict.document.claim.text,
      place: 'overview',
      head: <VerdictHead verdict={verdict} origin={origin} />,
      main,
    });
  }
}
