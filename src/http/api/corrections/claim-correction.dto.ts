import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { ENTRY_STATES, type EntryState } from '../../../domain/workflow/entry-steps';
import { EntryDto } from '../desk-entries/entry.dto';
import { IdProperty, WordProperty } from '../docs/properties';
import { IsDay } from '../requests/is-day';
import { IsPublicId } from '../requests/is-public-id';
import { IsText } from '../requests/is-text';
import { MayBeAbsent } from '../requests/may-be-absent';
import { PersonSummary } from '../reviews/person.dto';
import { MayReasonDto } from '../reviews/review-inputs.dto';

const WRONG = 'Until 9 March the page said that forty people were hurt.';
const IS_NOW = 'It says seven, as the register of the port does.';

export class ClaimCorrectionDto extends EntryDto {
  @IdProperty('cor')
  id: string;
  @WordProperty('CorrectionState', ENTRY_STATES.correction)
  state: EntryState<'correction'>;
  @ApiProperty({ description: 'What was wrong', example: WRONG })
  wrong: string;
  @ApiProperty({ type: String, format: 'date', description: 'From when on', example: '2026-03-02' })
  since: string;
  @ApiProperty({ example: 'A reader' })
  noticedBy: string;
  @ApiProperty({ description: 'What it says instead', example: IS_NOW })
  isNow: string;
  @ApiProperty({ type: PersonSummary })
  recordedBy: PersonSummary;
  @IdProperty('err', { nullable: true, description: 'The report of a reader that led to it' })
  report: string | null;
  @IdProperty('rul', { nullable: true, description: 'The new ruling it led to; null while it is open or stays a note' })
  ruling: string | null;
}

export class ClaimCorrectionInputDto {
  @ApiProperty({ minLength: 1, maxLength: 5000, description: 'What was wrong, for readers', example: WRONG })
  @IsText(5000)
  wrong: string;

  @ApiProperty({ format: 'date', description: 'Day from which on it stood there', example: '2026-03-02' })
  @IsDay()
  since: string;

  @ApiProperty({ minLength: 1, maxLength: 200, description: 'For readers', example: 'A reader' })
  @IsText(200)
  noticedBy: string;

  @ApiProperty({ minLength: 1, maxLength: 5000, description: 'What it says, or will say, instead', example: IS_NOW })
  @IsText(5000)
  isNow: string;

  @ApiPropertyOptional({
    description: 'The report of a reader on the same claim that led to it',
    example: 'err_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b',
  })
  @MayBeAbsent()
  @IsPublicId('err')
  reportId?: string;
}

const OUTCOMES = ['ruling', 'note'] as const;

export class CompletionDto extends MayReasonDto {
  @ApiProperty({
    enum: OUTCOMES,
    enumName: 'CorrectionOutcome',
    description: 'Whether a new ruling was published for it, or it stays a note',
    example: 'note',
  })
  @IsIn(OUTCOMES)
  outcome: (typeof OUTCOMES)[number];
}
