import { ApiProperty } from '@nestjs/swagger';
import type { GroupSide } from '../../../domain/verdicts/question-assessment';
import type { Grade, Stance } from '../../../domain/verdicts/question-input';
import { IdProperty, NullableText, WordProperty } from '../docs/properties';
import { STANCES } from '../evidence/evidence.dto';
import { GRADES } from '../publishers/publisher.dto';
import { CLAIM_STATES, type ClaimState } from './claim-states';

export const SIDES = ['for', 'against', 'debunk', 'rival', 'reports'] as const satisfies readonly GroupSide[];

class ExplanationArticle {
  @IdProperty('art')
  id: string;
  @ApiProperty({ example: 'Ferry runs aground off Port Ansel' })
  title: string;
  @ApiProperty({ description: 'Number of the version that was read', example: 1 })
  version: number;
}

/** A piece of evidence as it was when the verdict was written. */
export class ExplanationEvidence {
  @IdProperty('evd')
  id: string;
  @WordProperty('Stance', STANCES)
  stance: Stance;
  @ApiProperty({ example: false })
  party: boolean;
  @ApiProperty({ example: false })
  debunk: boolean;
  @ApiProperty({ example: 'At least seven people were hurt' })
  quote: string;
  @NullableText('Mara Lind')
  speaker: string | null;
  @ApiProperty({ example: 'The Northern Courier' })
  publisher: string;
  @WordProperty('Grade', GRADES, { example: 'B' })
  grade: Grade;
  @ApiProperty({ type: ExplanationArticle, nullable: true })
  article: ExplanationArticle | null;
  @IdProperty('stm', { nullable: true })
  statement: string | null;
  @NullableText('https://courier.example/2026/03/ferry')
  url: string | null;
  @NullableText('2026-03-02', 'ISO day or date-time')
  publishedAt: string | null;
}

/** One independent voice in the weighing. */
export class ExplanationGroup {
  @WordProperty('GroupSide', SIDES)
  side: GroupSide;
  @ApiProperty({ type: Number, minimum: 0, example: 0.8 })
  weight: number;
  @ApiProperty({
    type: Number,
    description: 'Its signed part of belief or disbelief',
    minimum: -1,
    maximum: 1,
    example: 0.286,
  })
  share: number;
  @ApiProperty({ type: [String], example: ['The Northern Courier'] })
  members: string[];
  @ApiProperty({ type: [ExplanationEvidence] })
  evidence: ExplanationEvidence[];
}

class ExplanationContradiction {
  @ApiProperty({ example: 'value' })
  kind: string;
  @ApiProperty({ example: 'disjoint_intervals' })
  rule: string;
  @ApiProperty({ example: 'One source says that nine people were hurt, another that seven were.' })
  explanation: string;
}

/** Why the state is what it is. */
export class Reasoning {
  @WordProperty('ClaimState', CLAIM_STATES, { example: 'single_source' })
  state: ClaimState;
  @ApiProperty({ type: Number, minimum: 0, maximum: 1, example: 0.643 })
  probability: number;
  @ApiProperty({ type: Number, minimum: 0, maximum: 1, example: 0.286 })
  belief: number;
  @ApiProperty({ type: Number, minimum: 0, maximum: 1, example: 0 })
  disbelief: number;
  @ApiProperty({ type: Number, minimum: 0, maximum: 1, example: 0.714 })
  uncertainty: number;
  @ApiProperty({ description: 'The rule that decided the state', example: 'one_group_only' })
  rule: string;
  @ApiProperty({ description: 'The rule in a sentence', example: 'One source says so and nothing speaks against it.' })
  reason: string;
  @ApiProperty({ type: [ExplanationGroup] })
  groups: ExplanationGroup[];
  @ApiProperty({
    type: [String],
    description: 'Smallest set of groups whose removal would change the state',
    example: [],
  })
  decisive: string[];
  @ApiProperty({ type: [ExplanationContradiction] })
  contradictions: ExplanationContradiction[];
  @ApiProperty({ description: 'Version of the constants the rules used', example: '1' })
  modelVersion: string;
}

/** The reasoning of the newest verdict of a claim. */
export class ExplanationDto extends Reasoning {
  @IdProperty('clm')
  claimId: string;
  @ApiProperty({ description: 'Number of the verdict', example: 1 })
  verdictNumber: number;
  @ApiProperty({ description: 'Whether it may be behind what is known', example: false })
  stale: boolean;
}
