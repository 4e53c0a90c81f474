import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { ENTRY_KINDS } from '../../../domain/workflow/entry-steps';
import { InstantProperty, NullableText, WordProperty } from '../docs/properties';
import { ListQuery } from '../lists/list-query';
import { IsFlag } from '../requests/is-flag';
import { IsPublicId } from '../requests/is-public-id';
import { MayBeAbsent } from '../requests/may-be-absent';
import { PersonSummary } from '../reviews/person.dto';
import { ReviewedClaimDto } from '../reviews/review.dto';

export const WAITING_KINDS = [...ENTRY_KINDS, 'mention'] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

/** Something that waits at the desk beside rulings. */
export class DeskEntryDto {
  @WordProperty('DeskEntryKind', WAITING_KINDS)
  kind: WaitingKind;
  @ApiProperty({
    pattern: '^(cor|rep|err|cmt)_[0-9a-f]{32}$',
    description: 'Of the correction, request, report, or of the comment that mentions you',
    example: 'err_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b',
  })
  id: string;
  @ApiProperty({ type: ReviewedClaimDto })
  claim: ReviewedClaimDto;
  @ApiProperty({ description: 'What it says, in short', example: 'The register now lists eight.' })
  text: string;
  @InstantProperty()
  since: string;
  @NullableText('2026-03-09', 'Last day for an answer')
  due: string | null;
  @ApiProperty({ example: false })
  overdue: boolean;
  @ApiProperty({ type: PersonSummary, nullable: true, description: 'Who recorded or wrote it; null: a reader' })
  who: PersonSummary | null;
  @ApiProperty({ description: '3 is the ETag "n3", which If-Match of a write names', example: 1 })
  revision: number;
}

export class DeskEntryQuery extends ListQuery {
  @ApiPropertyOptional({ enum: WAITING_KINDS, enumName: 'DeskEntryKind', example: 'error_report' })
  @MayBeAbsent()
  @IsIn(WAITING_KINDS)
  kind?: WaitingKind;

  @ApiPropertyOptional({ description: 'Public id of the claim', example: 'clm_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b' })
  @MayBeAbsent()
  @IsPublicId('clm')
  claim?: string;

  @ApiPropertyOptional({ type: Boolean, description: 'Only what is past its day, or only the rest', example: true })
  @MayBeAbsent()
  @IsFlag()
  overdue?: boolean;
}
