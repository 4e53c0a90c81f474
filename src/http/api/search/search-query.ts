import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { SEARCH_KINDS, type SearchKind } from '../../../pipeline/search/search-sources';
import { CLAIM_STATES, type ClaimState } from '../claims/claim-states';
import { ListQuery } from '../lists/list-query';
import { IsDay } from '../requests/is-day';
import { IsPublicId } from '../requests/is-public-id';
import { IsText } from '../requests/is-text';
import { MayBeAbsent } from '../requests/may-be-absent';

export class SearchQuery extends ListQuery {
  @ApiProperty({
    description: 'Words, "a phrase", -without, or',
    minLength: 1,
    maxLength: 200,
    example: 'ferry "Port Ansel" -tanker',
  })
  @IsText(200)
  text: string;

  @ApiPropertyOptional({ enum: SEARCH_KINDS, enumName: 'SearchKind', example: 'claim' })
  @MayBeAbsent()
  @IsIn(SEARCH_KINDS)
  kind?: SearchKind;

  @ApiPropertyOptional({
    description: 'Claims in this state, and their questions',
    enum: CLAIM_STATES,
    enumName: 'ClaimState',
    example: 'conflicting',
  })
  @MayBeAbsent()
  @IsIn(CLAIM_STATES)
  state?: ClaimState;

  @ApiPropertyOptional({
    description: 'Public id of who published it, or what it rests on',
    example: 'pub_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b',
  })
  @MayBeAbsent()
  @IsPublicId('pub')
  publisher?: string;

  @ApiPropertyOptional({
    description: 'It, or what it rests on, was published on this day or later',
    format: 'date',
    example: '2026-03-01',
  })
  @MayBeAbsent()
  @IsDay()
  from?: string;

  @ApiPropertyOptional({ description: 'On this day or earlier', format: 'date', example: '2026-03-31' })
  @MayBeAbsent()
  @IsDay()
  to?: string;
}
