import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Allow } from '../../access/allow';
import { listCheckpoints } from '../api/checkpoints/checkpoints.view';
import { IdParam } from '../api/docs/endpoint-docs';
import type { ListPage } from '../api/lists/list-page';
import { ListQuery } from '../api/lists/list-query';
import { PublicIdPipe } from '../api/requests/public-id.pipe';
import { verdictAddress } from '../pages/verdict/verdict-address';
import { notFound } from '../problems/problem-exception';
import { checkpointEntry } from './checkpoint-entry';
import { isRedaction, listCorrections } from './corrections.view';
import { DescribeFeed } from './describe-feed';
import { AskedFeed, answerFeed, type FeedParts, type FeedRequest } from './feed-request';
import {
  type FeedVersion,
  listHistory,
  listOfPublisher,
  listTagged,
  listVerdicts,
  readPublisherName,
} from './feed-versions.view';
import { leadToSurvivor } from './lead-to-survivor';
import { redactionEntry, removedVersion } from './redaction-entry';
import { listRedactions } from './redactions.view';
import { verdictEntry } from './verdict-entry';

type Answer = Promise<string | undefined>;

/** What changes, for programs that look by now and then: the same for everybody, whoever asks. */
@ApiTags('feeds')
@Controller('feeds')
export class FeedsController {
  constructor(private readonly database: DataSource) {}

  @Get('verdicts.:format')
  @Allow('public')
  @DescribeFeed('Follow all verdicts', 'One entry a claim, under the address of the claim: its newest version.')
  async verdicts(@AskedFeed() asked: FeedRequest, @Query() query: ListQuery): Answer {
    const page = await listVerdicts(this.database, query);
    return answer(asked, page, 'claim', {
      title: 'Verdicts',
      subtitle: 'Every published verdict as it stands.',
      home: '/',
    });
  }

  @Get('tags/:tag.:format')
  @Allow('public')
  @ApiParam({ name: 'tag', description: 'In lower case', schema: { type: 'string', example: 'shipping' } })
  @DescribeFeed('Follow a tag', 'The verdicts of claims with a tag, one entry a claim; empty while none has it.')
  async tagged(@AskedFeed() asked: FeedRequest, @Param('tag') tag: string, @Query() query: ListQuery): Answer {
    const page = await listTagged(this.database, tag, query);
    const subtitle = `Published verdicts on claims tagged “${tag}”.`;
    return answer(asked, page, 'claim', { title: `Verdicts: ${tag}`, subtitle, home: '/' });
  }

  @Get('publishers/:id.:format')
  @Allow('public')
  @IdParam('pub')
  @DescribeFeed('Follow a publisher', 'The verdicts that have it among their evidence, one entry a claim.', [
    'malformed-id',
  ])
  async ofPublisher(
    @AskedFeed() asked: FeedRequest,
    @Param('id', new PublicIdPipe('pub')) id: string,
    @Query() query: ListQuery,
  ): Answer {
    const page = await listOfPublisher(this.database, id, query);
    // Publishers that no public verdict names are not named here either.
    if (page.items.length === 0) throw notFound('publisher among the evidence of public verdicts');
    const name = await readPublisherName(this.database, id);
    const subtitle = `Published verdicts that have ${name} among their evidence.`;
    return answer(asked, page, 'claim', { title: `Verdicts: ${name}`, subtitle, home: '/' });
  }

  @Get('claims/:id.:format')
  @Allow('public')
  @IdParam('clm')
  @DescribeFeed('Follow a claim', 'Every public version of its verdict, one entry each, with what it changed.', [
    'malformed-id',
  ])
  @ApiResponse({
    status: 302,
    description: 'To the feed of the claim that it was merged into, once that has a public verdict',
  })
  async ofClaim(
    @AskedFeed() asked: FeedRequest,
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Query() query: ListQuery,
  ): Answer {
    // Whoever is reading the older pages reads on.
    if (query.cursor === undefined && (await leadToSurvivor(this.database, id, asked))) return undefined;
    const page = await listHistory(this.database, id, query);
    const redactions = await listRedactions(this.database, { claimId: id });
    if (page.items.length + redactions.length === 0) throw notFound('claim with a public verdict');
    const removed = redactions.map((redaction) => removedVersion(asked.request.publicOrigin, redaction));
    const name = page.items[0]?.document.claim.text ?? 'redacted';
    const subtitle = 'Every version of the verdict, and what it changed.';
    return answer(asked, page, 'version', {
      title: `Verdict: ${name}`,
      subtitle,
      home: verdictAddress(id),
      removed,
    });
  }

  @Get('corrections.:format')
  @Allow('public')
  @DescribeFeed(
    'Follow corrections',
    'The versions that told of a change: another outcome, a correction, a withdrawal, a second look, a redaction. What changed stands first in each entry.',
  )
  async corrections(@AskedFeed() asked: FeedRequest, @Query() query: ListQuery): Answer {
    const page = await listCorrections(this.database, query);
    const origin = asked.request.publicOrigin;
    return answerFeed(asked, {
      title: 'Corrections',
      subtitle: 'Verdicts that were corrected, changed or withdrawn, or are being looked at again.',
      home: '/',
      entries: page.items.map((one) =>
        isRedaction(one) ? redactionEntry(origin, one) : verdictEntry(origin, one, 'version'),
      ),
      nextCursor: page.nextCursor,
    });
  }

  @Get('checkpoints.:format')
  @Allow('public')
  @DescribeFeed(
    'Follow checkpoints',
    'Every signed checkpoint, complete: whoever keeps them can prove later that no verdict was rewritten or dropped.',
  )
  async checkpoints(@AskedFeed() asked: FeedRequest, @Query() query: ListQuery): Answer {
    const { items, nextCursor } = await listCheckpoints(this.database, query);
    return answerFeed(asked, {
      title: 'Signed checkpoints',
      subtitle: 'Where the chains of all verdict versions stood, signed.',
      home: '/api/v1/checkpoints',
      entries: items.map((checkpoint) => checkpointEntry(asked.request.publicOrigin, checkpoint)),
      nextCursor,
    });
  }
}

const answer = (
  asked: FeedRequest,
  { items, nextCursor }: ListPage<FeedVersion>,
  idOf: 'claim' | 'version',
  parts: Pick<FeedParts, 'title' | 'subtitle' | 'home' | 'removed'>,
): string | undefined =>
  answerFeed(asked, {
    ...parts,
    entries: items.map((version) => verdictEntry(asked.request.publicOrigin, version, idOf)),
    nextCursor,
  });
