import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, MaxLength } from 'class-validator';
import { ENTRY_STATES, type EntryState } from '../../../domain/workflow/entry-steps';
import { EntryDto } from '../desk-entries/entry.dto';
import { IdProperty, InstantProperty, NullableText, WordProperty } from '../docs/properties';
import { IsMailAddress } from '../requests/is-mail-address';
import { IsText } from '../requests/is-text';
import { MayBeAbsent } from '../requests/may-be-absent';
import { MayReasonDto } from '../reviews/review-inputs.dto';

export class ErrorReportDto extends EntryDto {
  @IdProperty('err')
  id: string;
  @WordProperty('ErrorReportState', ENTRY_STATES.error_report)
  state: EntryState<'error_report'>;
  @ApiProperty({ description: 'The verdict they had before them; 0 before the first', example: 3 })
  verdictNumber: number;
  @ApiProperty({ example: 'The register now lists eight.' })
  text: string;
  @NullableText('reader@mail.example', 'Shown to editors only; null to others, and where none was given')
  email: string | null;
  @NullableText('Thank you, the page was corrected.', 'What was answered, or why it was dismissed')
  outcome: string | null;
}

export class ErrorReportInputDto {
  @ApiProperty({ minLength: 1, maxLength: 5000, example: 'The register now lists eight.' })
  @IsText(5000)
  text: string;

  @ApiPropertyOptional({ maxLength: 254, description: 'For an answer', example: 'reader@mail.example' })
  @MayBeAbsent()
  @MaxLength(254)
  @IsMailAddress()
  email?: string;

  @ApiPropertyOptional({ description: 'Leave it out: a field of the form that people do not see', example: '' })
  @MayBeAbsent()
  @IsIn([''], { message: '$property must be left empty' })
  website?: string;
}

/** What a reader is told: the report is here. */
export class ErrorReceiptDto {
  @IdProperty('err')
  id: string;
  @InstantProperty()
  receivedAt: string;
}

export class ReportAnswerDto extends MayReasonDto {
  @ApiProperty({
    minLength: 1,
    maxLength: 5000,
    description: 'What was answered or done; nothing is sent by the service',
    example: 'Thank you, the page was corrected.',
  })
  @IsText(5000)
  answer: string;
}
