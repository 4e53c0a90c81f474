import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Answer } from '../../domain/values/answer';

/** One checkable answer to a question, in a sentence. */
@Entity('claims')
export class Claim {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'question_id' })
  questionId: string;

  @Column('text')
  text: string;

  @Column('jsonb')
  answer: Answer;

  @Column('text', { name: 'answer_key' })
  answerKey: string;

  @Column('text')
  origin: 'rule' | 'person';

  @Column('text', { nullable: true })
  state: string | null;

  /** Decimal string with three digits, as PostgreSQL gives a numeric. */
  @Column('numeric', { nullable: true })
  probability: string | null;

  @Column('boolean')
  best: boolean;

  @Column('uuid', { name: 'superseded_by', nullable: true })
  supersededBy: string | null;

  @Column('int', { name: 'verdict_number' })
  verdictNumber: number;

  /** Whose answer it was read as, where a person moved it to another question. */
  @Column('uuid', { name: 'read_for', nullable: true })
  readFor: string | null;

  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto: string | null;
}
