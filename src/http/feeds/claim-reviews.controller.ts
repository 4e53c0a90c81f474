import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow } from '../../access/allow';
import { deskSettings } from '../../platform/config/desk-settings';
import { answerPublic, PUBLIC_HEADERS } from '../answer-public';
import { ProblemResponses } from '../api/docs/problem-responses';
import { ListQuery } from '../api/lists/list-query';
import { reviewOfVersion } from '../claim-review/review-of-version';
import { type FeedVersion, listVerdicts } from './feed-versions.view';

/** Every published verdict as schema.org has it, for those who gather such reviews. */
@ApiTags('feeds')
@Controller('feeds')
export class ClaimReviewsController {
  constructor(private readonly database: DataSource) {}

  @Get('claim-reviews.json')
  @Allow('public')
  @ApiOperation({
    summary: 'Gather all verdicts as ClaimReview',
    description: 'A `DataFeed` of schema.org in JSON-LD, newest first; the next page is named by the Link header.',
  })
  @ApiResponse({
    status: 200,
    description: 'One page',
    headers: {
      ...PUBLIC_HEADERS,
      Link: { description: '`rel="next"`, where there is one', schema: { type: 'string' } },
    },
    content: { 'application/ld+json': { schema: { type: 'object', additionalProperties: true } } },
  })
  @ApiResponse({ status: 304, description: 'What If-None-Match names is still what would be sent' })
  @ProblemResponses(['invalid-query', 'invalid-cursor'])
  async all(
    @Query() query: ListQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const { items, nextCursor } = await listVerdicts(this.database, query);
    const address = `${request.publicOrigin}/feeds/claim-reviews.json`;
    if (nextCursor !== null) reply.header('link', `<${address}?limit=${query.limit}&cursor=${nextCursor}>; rel="next"`);
    const { name } = deskSettings().organisation;
    const bytes = JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'DataFeed',
      '@id': address,
      name: `Verdicts of ${name}`,
      publisher: { '@type': 'Organization', name, url: request.publicOrigin },
      ...(items[0] && { dateModified: items[0].at }),
      dataFeedElement: await Promise.all(items.map((version) => this.element(version, request.publicOrigin))),
    });
    return answerPublic(request, reply, { type: 'application/ld+json', bytes });
  }

  private async element(version: FeedVersion, origin: string) {
    const review = await reviewOfVersion(this.database, { ...version, newest: version.number }, origin);
    const { '@context': _, ...item } = review!;
    return { '@type': 'DataFeedItem', dateCreated: item.datePublished, dateModified: item.dateModified, item };
  }
}
