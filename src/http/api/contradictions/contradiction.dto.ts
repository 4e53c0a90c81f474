import { ApiProperty } from '@nestjs/swagger';
import { IdProperty, InstantProperty, WordProperty } from '../docs/properties';
import { EventSummary } from '../questions/question.dto';

export const CONTRADICTION_KINDS = ['value', 'date', 'place', 'actor', 'polarity', 'sum', 'dispute'] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

export class ContradictingClaim {
  @IdProperty('clm')
  id: string;
  @ApiProperty({ example: 'Nine people were hurt when a ferry ran aground off Port Ansel.' })
  text: string;
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
  @InstantProperty({ nullable: true, description: 'Since when it is no longer found' })
  resolvedAt: string | null;
  @InstantProperty()
  createdAt: string;
}
