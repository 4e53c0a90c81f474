import { Controller, Get, NotFoundException, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { fromPublicId, toPublicId } from '../../../platform/ids/public-id';
import { readInstant } from '../../api/requests/read-instant';
import type { Wanted } from '../../api/versions/find-version';
import { mergedFrom, survivorToSee } from '../../api/versions/merged-claim.view';
import { versionLinks } from '../../api/versions/version-links';
import { reviewOfVersion } from '../../claim-review/review-of-version';
import { PublicOrigin } from '../../public-address';
import { HtmlPage } from '../html-page';
import { renderPage } from '../render-page';
import { FollowLinks } from './follow-links';
import { MomentPage } from './moment-page';
import { TombstonePage } from './tombstone-page';
import { viewVerdict } from './verdict.view';
import { verdictAddress } from './verdict-address';
import type { Arrival } from './verdict-banner';
import { VerdictHead } from './verdict-head';
import { VerdictPage } from './verdict-page';

const NUMBER = /^[1-9]\d{0,8}$/;

interface Request {
  viewer: Actor;
  origin: string;
  reply: FastifyReply;
}

/** The verdict of a claim, to be cited: the newest, that of a moment (`?asOf=`), or one version. */
@ApiExcludeController()
@Controller('claims/:id')
export class VerdictController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Allow('public', { hot: true })
  @HtmlPage()
  async newest(
    @Param('id') id: string,
    @Query('asOf') asOf: unknown,
    @Query('merged') merged: unknown,
    @CurrentActor() viewer: Actor,
    @PublicOrigin() origin: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const claimId = requireId(id);
    const request = { viewer, origin, reply };
    if (asOf !== undefined) return this.ofMoment(claimId, asOf, request);
    const survivor = await survivorToSee(this.database, claimId, viewer);
    if (survivor !== null) {
      reply.redirect(`${verdictAddress(survivor)}?merged=${toPublicId('clm', claimId)}`, 302);
      return undefined;
    }
    const from = typeof merged === 'string' ? fromPublicId('clm', merged) : null;
    const arrival = from === null ? {} : { mergedFrom: await mergedFrom(this.database, from, claimId, viewer) };
    return this.show({ claimId }, request, arrival);
  }

  @Get('v/:number')
  @Allow('public', { hot: true })
  @HtmlPage()
  version(
    @Param('id') id: string,
    @Param('number') number: string,
    @CurrentActor() viewer: Actor,
    @PublicOrigin() origin: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const claimId = requireId(id);
    if (!NUMBER.test(number)) throw new NotFoundException();
    return this.show({ claimId, number: Number(number) }, { viewer, origin, reply });
  }

  private async ofMoment(claimId: string, given: unknown, request: Request): Promise<string> {
    const asOf = typeof given === 'string' ? readInstant(given) : null;
    if (asOf !== null) return this.show({ claimId, asOf }, request, { asOf });
    request.reply.status(400);
    const typed = typeof given === 'string' ? given : '';
    return renderPage({
      viewer: request.viewer,
      title: 'Not a moment',
      main: <MomentPage claimId={claimId} typed={typed} />,
    });
  }

  private async show(wanted: Wanted, { viewer, origin, reply }: Request, arrival: Arrival = {}): Promise<string> {
    const finding = await viewVerdict(this.database, wanted, viewer);
    if (!finding) throw new NotFoundException();
    const { claimId } = wanted;
    if ('first' in finding) {
      reply.status(404);
      const main = <MomentPage claimId={claimId} typed={wanted.asOf ?? ''} first={finding.first.createdAt} />;
      return renderPage({ viewer, title: 'Nothing had been said yet', main });
    }
    if ('redaction' in finding) {
      reply.status(410);
      const main = <TombstonePage claimId={claimId} {...finding} />;
      return renderPage({ viewer, title: 'Redacted', head: <meta name="robots" content="noindex" />, main });
    }
    const { verdict } = finding;
    reply.header('link', versionLinks(origin, verdict, 'page'));
    const newest = verdict.versions[0]!.number;
    const review = await reviewOfVersion(this.database, { ...verdict, newest }, origin);
    const isReader = viewer.permissions.has('read');
    const pinned = wanted.number === undefined && wanted.asOf === undefined ? undefined : verdict.number;
    return renderPage({
      viewer,
      title: verdict.document.claim.text,
      place: 'overview',
      head: (
        <>
          <VerdictHead verdict={verdict} origin={origin} review={review} />
          {verdict.document.ruling && <FollowLinks claimId={claimId} number={pinned} origin={origin} />}
        </>
      ),
      main: <VerdictPage verdict={verdict} isReader={isReader} origin={origin} {...arrival} />,
    });
  }
}

function requireId(id: string): string {
  const claimId = fromPublicId('clm', id);
  if (claimId === null) throw new NotFoundException();
  return claimId;
}
