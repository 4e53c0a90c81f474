import { ApiProperty } from '@nestjs/swagger';
import { IdProperty, InstantProperty, WordProperty } from '../docs/properties';
import { type AnswerDto, AnswerProperty } from '../questions/answer.dto';
import { CLAIM_STATES, type ClaimState } from './claim-states';

/** A claim as its question shows it. */
export class ClaimSummary {
  @IdProperty('clm')
  id: string;
  @ApiProperty({ example: 'At least seven people were hurt when a ferry ran aground off Port Ansel.' })
  text: string;
  @AnswerProperty()
  answer: AnswerDto;
  @WordProperty('ClaimState', CLAIM_STATES, {
    nullable: true,
    example: 'single_source',
    description: 'Null until the first assessment',
  })
  state: ClaimState | null;
  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 1, example: 0.643 })
  probability: number | null;
  @ApiProperty({ description: 'Whether it is the best supported answer to its question', example: true })
  best: boolean;
  @IdProperty('clm', { nullable: true, description: 'The claim that holds since: true in its time, no longer' })
  supersededBy: string | null;
  @ApiProperty({ description: 'Number of the newest verdict, 0 before the first', example: 1 })
  verdictNumber: number;
}

export class ClaimQuestion {
  @IdProperty('qst')
  id: string;
  @ApiProperty({ example: 'How many people were hurt when a ferry ran aground off Port Ansel?' })
  text: string;
}

/** One checkable answer to a question. */
export class ClaimDto extends ClaimSummary {
  @ApiProperty({ type: ClaimQuestion })
  question: ClaimQuestion;
  @WordProperty('Origin', ['rule', 'person'])
  origin: 'rule' | 'person';
  @ApiProperty({ description: 'Whether the verdict may be behind what is known', example: false })
  stale: boolean;
  @InstantProperty()
  createdAt: string;
}
