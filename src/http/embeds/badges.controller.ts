import { applyDecorators, Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow } from '../../access/allow';
import { answerPublic, PUBLIC_HEADERS } from '../answer-public';
import { IdParam, NumberParam } from '../api/docs/endpoint-docs';
import { ProblemResponses } from '../api/docs/problem-responses';
import { NumberPipe } from '../api/requests/number.pipe';
import { PublicIdPipe } from '../api/requests/public-id.pipe';
import { notFound } from '../problems/problem-exception';
import { BADGE_TYPE, drawBadge } from './badge';
import { readEmbedded } from './embedded-version';

const DescribeBadge = (summary: string, description: string): MethodDecorator =>
  applyDecorators(
    IdParam('clm'),
    ApiOperation({ summary, description: `${description} SVG of at most 2 KB, for other sites to show.` }),
    ApiResponse({
      status: 200,
      description: 'A drawing with a title',
      headers: PUBLIC_HEADERS,
      content: { 'image/svg+xml': { schema: { type: 'string' } } },
    }),
    ApiResponse({ status: 304, description: 'What If-None-Match names is still what would be sent' }),
    ProblemResponses(['malformed-id', 'not-found']),
  );

/** Verdicts as small drawings. */
@ApiTags('embeds')
@Controller('badges/claims')
export class BadgesController {
  constructor(private readonly database: DataSource) {}

  @Get(':id.svg')
  @Allow('public', { hot: true })
  @DescribeBadge('Draw the verdict of a claim', 'Its newest public version.')
  newest(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return this.draw(request, reply, id);
  }

  @Get(':id/v/:number.svg')
  @Allow('public', { hot: true })
  @NumberParam()
  @DescribeBadge('Draw one version of a verdict', 'It says when a newer version exists.')
  version(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Param('number', new NumberPipe()) number: number,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return this.draw(request, reply, id, number);
  }

  private async draw(
    request: FastifyRequest,
    reply: FastifyReply,
    claimId: string,
    number?: number,
  ): Promise<string | undefined> {
    const version = await readEmbedded(this.database, claimId, number);
    if (!version) throw notFound('claim or version with a public verdict');
    return answerPublic(request, reply, { type: BADGE_TYPE, bytes: drawBadge(version), embeddable: true });
  }
}
