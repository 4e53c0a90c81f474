import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Answer } from '../../domain/values/answer';
import type { Stance } from '../../domain/verdicts/question-input';

/** A match below the threshold: evidence only once a person confirms it. */
@Entity('suggestions')
export class Suggestion {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'statement_id' })
  statementId: string;

  @Column('uuid', { name: 'question_id' })
  questionId: string;

  @Column('jsonb')
  answer: Answer;

  @Column('text', { name: 'answer_key' })
  answerKey: string;

  @Column('text', { name: 'claim_text' })
  claimText: string;

  @Column('text')
  stance: Stance;

  @Column('real')
  score: number;

  @Column('text')
  reason: string;

  @Column('text', { nullable: true })
  decision: 'confirmed' | 'rejected' | null;
}
