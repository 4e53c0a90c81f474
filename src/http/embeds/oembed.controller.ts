import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiQuery, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow } from '../../access/allow';
import { answerPublic, PUBLIC_HEADERS } from '../answer-public';
import { ProblemResponses } from '../api/docs/problem-responses';
import { notFound, ProblemException } from '../problems/problem-exception';
import { readEmbedded } from './embedded-version';
import { embeddablePage, OEMBED_FORMATS, oembedOf } from './oembed';
import { OembedDto } from './oembed.dto';

type Parameters = Record<string, unknown>;

const wrong = (parameter: string, detail: string): ProblemException =>
  new ProblemException('invalid-query', `${parameter} ${detail}.`, [{ parameter, detail }]);

function pixels(parameters: Parameters, name: 'maxwidth' | 'maxheight'): number | undefined {
  const given = parameters[name];
  if (given === undefined) return undefined;
  if (typeof given !== 'string' || !/^[1-9]\d{0,5}$/.test(given)) throw wrong(name, 'takes a number of pixels: 480');
  return Number(given);
}

function formatOf({ format = 'json' }: Parameters) {
  if (format === 'json' || format === 'xml') return OEMBED_FORMATS[format];
  throw new ProblemException('format-not-offered', 'Ask for format=json or format=xml.', [
    { parameter: 'format', detail: 'json or xml' },
  ]);
}

/** What other programs need to show a verdict for its address (oEmbed 1.0). Parameters that it does not know are no error there. */
@ApiTags('embeds')
@Controller('oembed')
export class OembedController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Allow('public')
  @ApiExtraModels(OembedDto)
  @ApiOperation({
    summary: 'Describe the card of a verdict',
    description:
      'oEmbed 1.0 for addresses of claims and of their versions. A version stays pinned; a claim follows its newest version.',
  })
  @ApiQuery({
    name: 'url',
    required: true,
    schema: {
      type: 'string',
      format: 'uri',
      examples: ['https://desk.example/claims/clm_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b'],
    },
    description: 'The page of a claim or version',
  })
  @ApiQuery({ name: 'format', required: false, schema: { type: 'string', enum: ['json', 'xml'], default: 'json' } })
  @ApiQuery({ name: 'maxwidth', required: false, schema: { type: 'integer', minimum: 1 }, description: 'Pixels' })
  @ApiQuery({ name: 'maxheight', required: false, schema: { type: 'integer', minimum: 1 }, description: 'Pixels' })
  @ApiResponse({
    status: 200,
    description: 'A frame of type `rich`',
    headers: PUBLIC_HEADERS,
    content: {
      'application/json': { schema: { $ref: getSchemaPath(OembedDto) } },
      'text/xml': { schema: { type: 'string' } },
    },
  })
  @ApiResponse({ status: 304, description: 'What If-None-Match names is still what would be sent' })
  @ProblemResponses(['invalid-query', 'not-found', 'format-not-offered'])
  async describe(
    @Query() parameters: Parameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const { type, write } = formatOf(parameters);
    const [width, height] = [pixels(parameters, 'maxwidth'), pixels(parameters, 'maxheight')];
    const { url } = parameters;
    if (typeof url !== 'string' || url === '') throw wrong('url', 'takes the address of a claim or version');
    const origin = request.publicOrigin;
    const page = embeddablePage(url, origin);
    const version = page && (await readEmbedded(this.database, page.claimId, page.number));
    if (!version || version.claim === null) throw notFound('page of a published verdict on this service');
    const room = { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
    return answerPublic(request, reply, { type, bytes: write(oembedOf(version, page, origin, room)) });
  }
}
