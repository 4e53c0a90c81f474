import { ApiProperty } from '@nestjs/swagger';
import { IdProperty, InstantProperty, WordProperty } from '../docs/properties';
import { EventSummary } from '../questions/question.dto';
import { PersonSummary } from '../reviews/person.dto';

export const CONTRADICTION_KINDS = ['value', 'date', 'place', 'actor', 'polarity', 'sum', 'dispute'] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

export class ContradictingClaim {
  @IdProperty('clm')
  id: string;
  @ApiProperty({ example: 'Nine people were hurt when a ferry ran aground off Port Ansel.' })
  text: string;
}

/** Why a contradiction is none: it counts no more while the same values are compared. */
export class ContradictionExplanation {
  @ApiProperty({ example: 'The two figures are of different days' })
  reason: string;
  @ApiProperty({ type: PersonSummary })
  by: PersonSummary;
  @InstantProperty()
  at: string;
}

/** Claims or quantities that cannot all hold, or a denial against an assertion. */
export class ContradictionDto {
  @IdProperty('con')
  id: string;
  @WordProperty('ContradictionKind', CONTRADICTION_KINDS)
  kind: ContradictionKind;
  @ApiProperty({ description: 'The rule that found it', example: 'disjoint_intervals' })
  rule: string;
  @ApiProperty({ example: 'One source says that nine people were hurt, another that seven were.' })
  explanation: string;
  @ApiProperty({ type: EventSummary })
  event: EventSummary;
  @IdProperty('qst', { nullable: true })
  questionId: string | null;
  @ApiProperty({ type: [ContradictingClaim], description: 'One or two' })
  claims: ContradictingClaim[];
  @ApiProperty({
    description: 'The values, quotes and spans that were compared: two sides, or the figures of a sum',
    oneOf: [
      { type: 'object', additionalProperties: true },
      { type: 'array', items: { type: 'object', additionalProperties: true } },
    ],
    example: { a: { value: '9' }, b: { value: '7' } },
  })
  operands: unknown;
  @ApiProperty({ type: ContradictionExplanation, nullable: true, description: 'Why it is none, as a person found' })
  explained: ContradictionExplanation | null;
  @ApiProperty({ type: Number, minimum: 1, description: 'For If-Match, as its ETag says it', example: 1 })
  revision: number;
  @InstantProperty({ nullable: true, description: 'Since when it is no longer found' })
  resolvedAt: string | null;
  @InstantProperty()
  createdAt: string;
}
