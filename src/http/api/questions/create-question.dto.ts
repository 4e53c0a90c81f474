import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, ValidateNested } from 'class-validator';
import type { Slot } from '../../../domain/matching/matched-article';
import type { AnswerType } from '../../../domain/values/answer';
import { IsPublicId } from '../requests/is-public-id';
import { IsText } from '../requests/is-text';
import { MayBeAbsent } from '../requests/may-be-absent';
import { ANSWER_TYPES } from './answer.dto';
import { SLOTS } from './question.dto';

export class NewEventDto {
  @ApiProperty({ minLength: 1, maxLength: 300, example: 'Grounding of a ferry off Port Ansel' })
  @IsText(300)
  label: string;

  @ApiPropertyOptional({ description: 'EDTF (ISO 8601-2)', maxLength: 40, example: '2026-03-02' })
  @MayBeAbsent()
  @IsText(40)
  date?: string;
}

/** One of `eventId` and `event` says what the question is about. */
export class CreateQuestionDto {
  @ApiProperty({ minLength: 1, maxLength: 500, example: 'How many people were hurt off Port Ansel?' })
  @IsText(500)
  text: string;

  @ApiPropertyOptional({ description: 'A known event', example: 'evt_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b' })
  @MayBeAbsent()
  @IsPublicId('evt')
  eventId?: string;

  @ApiPropertyOptional({ type: NewEventDto, description: 'A new event' })
  @MayBeAbsent()
  @ValidateNested()
  @Type(() => NewEventDto)
  event?: NewEventDto;

  @ApiProperty({ enum: SLOTS, enumName: 'Slot', example: 'how_many' })
  @IsIn(SLOTS)
  slot: Slot;

  @ApiProperty({ enum: ANSWER_TYPES, enumName: 'AnswerType', example: 'quantity' })
  @IsIn(ANSWER_TYPES)
  answerType: AnswerType;

  @ApiPropertyOptional({ maxLength: 100, example: 'person' })
  @MayBeAbsent()
  @IsText(100)
  unit?: string;

  @ApiPropertyOptional({ maxLength: 200, example: 'passengers' })
  @MayBeAbsent()
  @IsText(200)
  scope?: string;

  @ApiPropertyOptional({ description: 'A running toll', default: false, example: false })
  @MayBeAbsent()
  @IsBoolean()
  cumulative?: boolean;
}
