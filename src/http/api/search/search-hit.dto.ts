import { ApiProperty } from '@nestjs/swagger';
import { SEARCH_KINDS, type SearchKind } from '../../../pipeline/search/search-sources';
import { CLAIM_STATES, type ClaimState } from '../claims/claim-states';
import { IdProperty, InstantProperty, WordProperty } from '../docs/properties';

export class MarkDto {
  @ApiProperty({ description: 'UTF-16 offset', example: 12 })
  start: number;
  @ApiProperty({ description: 'UTF-16 offset, exclusive', example: 17 })
  end: number;
}

export class SearchHitArticle {
  @IdProperty('art')
  id: string;
  @ApiProperty({ example: 'Ferry runs aground off Port Ansel' })
  title: string;
  @ApiProperty({ example: 'The Northern Courier' })
  publisher: string;
  @InstantProperty({ nullable: true })
  publishedAt: string | null;
}

/** A claim, question, statement or article with what was searched for. */
export class SearchHitDto {
  @WordProperty('SearchKind', SEARCH_KINDS)
  kind: SearchKind;
  @ApiProperty({
    pattern: '^(clm|qst|stm|art)_[0-9a-f]{32}$',
    description: 'Of the kind',
    example: 'clm_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b',
  })
  id: string;
  @ApiProperty({ description: 'Of an article, its title', example: 'A ferry ran aground off Port Ansel.' })
  text: string;
  @ApiProperty({ type: [MarkDto], description: 'Where the text has what was searched for' })
  marks: MarkDto[];
  @ApiProperty({ description: 'Found by a similar spelling, not by its words', example: false })
  alike: boolean;
  @WordProperty('ClaimState', CLAIM_STATES, { nullable: true, description: 'Of a claim that was assessed' })
  state: ClaimState | null;
  @IdProperty('qst', { nullable: true, description: 'Of a claim' })
  questionId: string | null;
  @ApiProperty({ type: SearchHitArticle, nullable: true, description: 'Of a statement or an article' })
  article: SearchHitArticle | null;
}
