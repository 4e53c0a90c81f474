import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { InstantProperty } from '../docs/properties';
import { ArePublicIds } from '../requests/are-public-ids';
import { IsDay } from '../requests/is-day';
import { LONGEST_RATIONALE, MOST_CITED } from './ruling-input.dto';

const EVIDENCE = ['evd_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b'];
const DAY = { type: String, format: 'date', nullable: true, example: '2027-03-31' } as const;

/** What was typed so far, whole: what is left out is empty. */
export class DraftInputDto {
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 40, example: 'mostly_true' })
  @IsOptional()
  @Matches(/^[a-z][a-z_]{0,39}$/, { message: '$property must be a key of the scale' })
  rating?: string | null;

  @ApiPropertyOptional({ maxLength: LONGEST_RATIONALE, default: '', example: 'The register of the port' })
  @IsString()
  @MaxLength(LONGEST_RATIONALE)
  @Matches(/^[^\0\p{Surrogate}]*$/u, { message: '$property must be well-formed text without NUL' })
  rationale: string = '';

  @ApiPropertyOptional({ type: [String], maxItems: MOST_CITED, default: [], example: EVIDENCE })
  @ArePublicIds('evd', MOST_CITED)
  evidence: string[] = [];

  @ApiPropertyOptional(DAY)
  @IsOptional()
  @IsDay()
  reviewOn?: string | null;
}

export class DraftDto {
  @ApiProperty({ type: String, nullable: true, example: 'mostly_true' })
  rating: string | null;
  @ApiProperty({ description: 'Empty before the first draft', example: 'The register of the port' })
  rationale: string;
  @ApiProperty({ type: [String], example: EVIDENCE })
  evidence: string[];
  @ApiProperty(DAY)
  reviewOn: string | null;
  @ApiProperty({ description: 'Counts the saves: 2 is the ETag "d2"; 0 before the first', example: 2 })
  revision: number;
  @InstantProperty({ nullable: true })
  savedAt: string | null;
}
