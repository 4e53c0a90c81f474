import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { EVERYBODY } from '../../access/actor';
import { Allow } from '../../access/allow';
import { outcomeWords, publicOutcome } from '../../pipeline/verdicts/public-outcome';
import { deskSettings } from '../../platform/config/desk-settings';
import { toPublicId } from '../../platform/ids/public-id';
import { answerPublic, PUBLIC_HEADERS } from '../answer-public';
import { IdParam, NumberParam } from '../api/docs/endpoint-docs';
import { ProblemResponses } from '../api/docs/problem-responses';
import { NumberPipe } from '../api/requests/number.pipe';
import { PublicIdPipe } from '../api/requests/public-id.pipe';
import { findVersion } from '../api/versions/find-version';
import { readRedacted, redacted } from '../api/versions/versions.view';
import { verdictAddress } from '../pages/verdict/verdict-address';
import { notFound, ProblemException } from '../problems/problem-exception';
import { CITATION_FORMATS, citationFormat } from './citation-formats';
import { CSL_TYPE } from './csl-json';

const text = { schema: { type: 'string' as const } };

/** Public versions in the formats of bibliographies. */
@ApiTags('claims')
@Controller('api/v1/claims/:id/v/:number/citation')
export class CitationFormatController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Allow('public')
  @IdParam('clm')
  @NumberParam()
  @ApiOperation({
    summary: 'Cite a verdict version',
    description:
      'As a plain sentence, BibTeX or CSL-JSON, by `format` or Accept; each names the version and its content hash.',
  })
  @ApiQuery({
    name: 'format',
    required: false,
    schema: { type: 'string', enum: Object.keys(CITATION_FORMATS), default: 'text' },
  })
  @ApiResponse({
    status: 200,
    description: 'The citation',
    headers: PUBLIC_HEADERS,
    content: {
      'text/plain': text,
      'application/x-bibtex': text,
      [CSL_TYPE]: { schema: { type: 'array', items: { type: 'object', additionalProperties: true } } },
    },
  })
  @ApiResponse({ status: 304, description: 'What If-None-Match names is still what would be sent' })
  @ProblemResponses(['malformed-id', 'invalid-query', 'not-found', 'version-redacted'])
  async cite(
    @Param('id', new PublicIdPipe('clm')) claimId: string,
    @Param('number', new NumberPipe()) number: number,
    @Query('format') named: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const format = citationFormat(named, request.headers.accept ?? '');
    if (!format)
      throw new ProblemException('invalid-query', 'Citations come as text, bibtex or csl.', [
        { parameter: 'format', detail: 'text, bibtex or csl' },
      ]);
    const left = await readRedacted(this.database, claimId, number, false);
    if (left) throw redacted(left);
    const found = await findVersion(this.database, { claimId, number }, EVERYBODY);
    const outcome = publicOutcome(found?.document ?? null);
    if (!found?.step || !found.document || !outcome) throw notFound('public version of a verdict');
    const { types, write } = CITATION_FORMATS[format];
    const bytes = write({
      claimId: toPublicId('clm', claimId),
      text: found.document.claim.text,
      outcome: outcomeWords(outcome),
      number,
      at: found.step.createdAt,
      hash: found.step.contentHash,
      url: `${request.publicOrigin}${verdictAddress(claimId, number)}`,
      organisation: deskSettings().organisation.name,
    });
    reply.header('vary', 'Accept');
    return answerPublic(request, reply, { type: `${types[0]}; charset=utf-8`, bytes });
  }
}
