import { ApiProperty } from '@nestjs/swagger';
import type { Stance } from '../../../domain/verdicts/question-input';
import { ArticleSummary } from '../articles/article.dto';
import { StatementSummary } from '../articles/statement.dto';
import { ClaimQuestion } from '../claims/claim.dto';
import { IdProperty, InstantProperty, NullableText, WordProperty } from '../docs/properties';
import { DECISIONS, type Decision, STANCES } from '../evidence/evidence.dto';
import { type AnswerDto, AnswerProperty } from '../questions/answer.dto';

/** A match below the threshold: not evidence until a person confirms it. */
export class SuggestionDto {
  @IdProperty('sug')
  id: string;
  @ApiProperty({ type: StatementSummary })
  statement: StatementSummary;
  @ApiProperty({ type: ArticleSummary })
  article: ArticleSummary;
  @ApiProperty({ type: ClaimQuestion })
  question: ClaimQuestion;
  @ApiProperty({ example: 'Seven people were hurt when a ferry ran aground off Port Ansel.' })
  claimText: string;
  @AnswerProperty()
  answer: AnswerDto;
  @WordProperty('Stance', STANCES)
  stance: Stance;
  @ApiProperty({ minimum: 0, maximum: 1, example: 0.41 })
  score: number;
  @ApiProperty({ description: 'Why it was matched', example: 'one shared participant, same unit' })
  reason: string;
  @WordProperty('Decision', DECISIONS, { nullable: true })
  decision: Decision | null;
  @NullableText('Another ferry')
  decisionReason: string | null;
  @InstantProperty({ nullable: true })
  decidedAt: string | null;
  @InstantProperty()
  createdAt: string;
}
