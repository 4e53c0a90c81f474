import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ENTRY_STATES, type EntryState } from '../../../domain/workflow/entry-steps';
import { EntryDto } from '../desk-entries/entry.dto';
import { IdProperty, NullableText, WordProperty } from '../docs/properties';
import { IsDay } from '../requests/is-day';
import { IsText } from '../requests/is-text';
import { MayBeAbsent } from '../requests/may-be-absent';
import { PersonSummary } from '../reviews/person.dto';
import { MayReasonDto } from '../reviews/review-inputs.dto';

export class ReplyRequestDto extends EntryDto {
  @IdProperty('rep')
  id: string;
  @WordProperty('ReplyRequestState', ENTRY_STATES.reply_request)
  state: EntryState<'reply_request'>;
  @ApiProperty({ description: 'Who was asked', example: 'The port authority' })
  asked: string;
  @ApiProperty({ type: String, format: 'date', example: '2026-03-02' })
  askedOn: string;
  @ApiProperty({ example: 'By e-mail' })
  askedHow: string;
  @NullableText('How many people were hurt?', 'What they were asked')
  question: string | null;
  @ApiProperty({ type: String, format: 'date', description: 'Last day for an answer', example: '2026-03-09' })
  dueOn: string;
  @ApiProperty({ description: 'Whether the day is past and they have not answered', example: false })
  overdue: boolean;
  @NullableText('Seven, two of them badly.', 'What they answered')
  answer: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2026-03-05' })
  answeredOn: string | null;
  @ApiProperty({ type: PersonSummary })
  recordedBy: PersonSummary;
}

export class ReplyRequestInputDto {
  @ApiProperty({
    minLength: 1,
    maxLength: 200,
    description: 'Who was asked, as readers are told',
    example: 'The port authority',
  })
  @IsText(200)
  asked: string;

  @ApiProperty({ format: 'date', example: '2026-03-02' })
  @IsDay()
  askedOn: string;

  @ApiProperty({ minLength: 1, maxLength: 200, example: 'By e-mail' })
  @IsText(200)
  askedHow: string;

  @ApiPropertyOptional({ maxLength: 5000, description: 'What they were asked', example: 'How many people were hurt?' })
  @MayBeAbsent()
  @IsText(5000)
  question?: string;

  @ApiProperty({ format: 'date', description: 'Last day for an answer', example: '2026-03-09' })
  @IsDay()
  dueOn: string;
}

export class ReplyInputDto extends MayReasonDto {
  @ApiProperty({
    minLength: 1,
    maxLength: 5000,
    description: 'Their words, quoted',
    example: 'Seven, two of them badly.',
  })
  @IsText(5000)
  answer: string;

  @ApiProperty({ format: 'date', example: '2026-03-05' })
  @IsDay()
  answeredOn: string;
}
