import { ApiProperty } from '@nestjs/swagger';
import type { Slot } from '../../../domain/matching/matched-article';
import type { AnswerType } from '../../../domain/values/answer';
import { ClaimSummary } from '../claims/claim.dto';
import { IdProperty, InstantProperty, NullableText, WordProperty } from '../docs/properties';
import { ANSWER_TYPES } from './answer.dto';

export const SLOTS = ['whether', 'when', 'where', 'who', 'how_many'] as const satisfies readonly Slot[];

export class EventSummary {
  @IdProperty('evt')
  id: string;
  @ApiProperty({ example: 'Grounding of a ferry off Port Ansel' })
  label: string;
  @NullableText('2026-03-02', 'EDTF (ISO 8601-2)')
  date: string | null;
}

/** What rival claims answer. */
export class QuestionDto {
  @IdProperty('qst')
  id: string;
  @ApiProperty({ example: 'How many people were hurt when a ferry ran aground off Port Ansel?' })
  text: string;
  @ApiProperty({ type: EventSummary })
  event: EventSummary;
  @WordProperty('Slot', SLOTS, { example: 'how_many' })
  slot: Slot;
  @WordProperty('AnswerType', ANSWER_TYPES, { example: 'quantity' })
  answerType: AnswerType;
  @NullableText('person')
  unit: string | null;
  @NullableText('passengers')
  scope: string | null;
  @ApiProperty({ description: 'A running toll: later and higher updates instead of contradicting', example: false })
  cumulative: boolean;
  @ApiProperty({ description: 'Nobody else answers it and it is hardly worth checking', example: false })
  dormant: boolean;
  @ApiProperty({ description: 'Whether its verdicts may be behind what is known', example: false })
  stale: boolean;
  @ApiProperty({ type: Number, example: 2 })
  claimCount: number;
  @InstantProperty({ nullable: true })
  assessedAt: string | null;
  @NullableText('An assessment failed five times', 'Why the work on it was parked')
  parkedReason: string | null;
  @ApiProperty({
    type: Number,
    description: 'Counts the changes of the question and of what is said about it; If-Match takes it as `"q3"`',
    example: 3,
  })
  revision: number;
  @InstantProperty()
  createdAt: string;
}

export class MergedQuestion {
  @IdProperty('qst')
  id: string;
  @ApiProperty({ example: 'How many were injured off Port Ansel?' })
  text: string;
  @ApiProperty({ type: Number, description: 'For If-Match when it is taken apart', example: 2 })
  revision: number;
}

/** A question with its rival claims, the most probable first. */
export class QuestionWithClaimsDto extends QuestionDto {
  @ApiProperty({ type: [ClaimSummary] })
  claims: ClaimSummary[];
  @ApiProperty({ type: [MergedQuestion], description: 'What was merged into it' })
  merged: MergedQuestion[];
}
