import { Body, Param, Post } from '@nestjs/common';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { ApiController } from '../api-controller';
import { DescribeWrite, IdParam, RequestExamples } from '../docs/endpoint-docs';
import { PipelineAccess } from '../pipeline-access';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { EvidenceDto } from './evidence.dto';
import { AddressEvidenceDto, PassageEvidenceDto } from './new-evidence.dto';
import { addFromAddress, addFromPassage } from './new-evidence.writes';

/** Evidence that people find: at an address, or in an article. */
@ApiController('claims', 'evidence')
export class NewEvidenceController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Post(':id/evidence/addresses')
  @Allow('review')
  @IdParam('clm')
  @DescribeWrite({
    summary: 'Add what an address says as evidence',
    description:
      'The address is fetched, its text kept with a SHA-256, its media type and the time; the quote has to stand in it. To have the whole page read like any article, add it as an article and select the passage.',
    answer: EvidenceDto,
    problems: [
      'malformed-id',
      'not-found',
      'conflict',
      'article-empty',
      'article-binary',
      'article-not-text',
      'article-bad-address',
      'article-private-address',
      'article-unreachable',
    ],
  })
  address(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Body() body: AddressEvidenceDto,
    @CurrentActor() actor: Actor,
  ): Promise<EvidenceDto> {
    return addFromAddress(this.pipeline, id, body, actor);
  }

  @Post(':id/evidence/passages')
  @Allow('review')
  @IdParam('clm')
  @DescribeWrite({
    summary: 'Add a passage of an article as evidence',
    description:
      'By its offsets in the newest version, or by its words. It becomes a statement and is found again in later versions by its words.',
    answer: EvidenceDto,
    problems: ['malformed-id', 'not-found', 'conflict'],
  })
  @RequestExamples(PassageEvidenceDto, {
    'by its words': {
      articleId: 'art_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b',
      quote: 'seven people were hurt',
      prefix: 'At least ',
      stance: 'supports',
      reason: 'Says so in its first sentence.',
    },
    'by its place': {
      articleId: 'art_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b',
      version: 1,
      start: 9,
      end: 31,
      stance: 'supports',
      reason: 'Says so in its first sentence.',
    },
  })
  passage(
    @Param('id', new PublicIdPipe('clm')) id: string,
    @Body() body: PassageEvidenceDto,
    @CurrentActor() actor: Actor,
  ): Promise<EvidenceDto> {
    return addFromPassage(this.pipeline, id, body, actor);
  }
}
