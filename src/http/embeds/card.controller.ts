import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow } from '../../access/allow';
import { fromPublicId } from '../../platform/ids/public-id';
import { answerPublic } from '../answer-public';
import { renderCard, renderNoCard } from './card';
import { CARD_POLICY } from './card-style';
import { readEmbedded } from './embedded-version';

const NUMBER = /^[1-9]\d{0,8}$/;
const HTML_TYPE = 'text/html; charset=utf-8';

/** Verdicts as cards in frames of other sites. */
@ApiExcludeController()
@Controller('embed/claims/:id')
export class CardController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Allow('public', { hot: true })
  newest(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return this.show(request, reply, id);
  }

  @Get('v/:number')
  @Allow('public', { hot: true })
  version(
    @Param('id') id: string,
    @Param('number') number: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return this.show(request, reply, id, number);
  }

  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    number?: string,
  ): Promise<string | undefined> {
    const claimId = fromPublicId('clm', id);
    const known = claimId !== null && (number === undefined || NUMBER.test(number));
    const version = known
      ? await readEmbedded(this.database, claimId, number === undefined ? undefined : Number(number))
      : null;
    reply.header('content-security-policy', CARD_POLICY);
    if (version) {
      const bytes = renderCard(version, request.publicOrigin);
      return answerPublic(request, reply, { type: HTML_TYPE, bytes, embeddable: true });
    }
    // There may be one soon: nobody keeps this.
    reply.status(404).type(HTML_TYPE).header('cache-control', 'no-store').removeHeader('x-frame-options');
    return renderNoCard();
  }
}
