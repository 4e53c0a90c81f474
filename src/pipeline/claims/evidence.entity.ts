import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Answer } from '../../domain/values/answer';
import type { Stance } from '../../domain/verdicts/question-input';

/** What one statement, or a record that a person added, means for one claim. */
@Entity('evidence')
export class Evidence {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'claim_id' })
  claimId: string;

  @Column('uuid', { name: 'statement_id', nullable: true })
  statementId: string | null;

  @Column('uuid', { name: 'publisher_id' })
  publisherId: string;

  @Column('text', { name: 'record_url', nullable: true })
  recordUrl: string | null;

  @Column('text', { name: 'record_quote', nullable: true })
  recordQuote: string | null;

  @Column('text')
  stance: Stance;

  /** The answer as this passage gives it; null where it is the claim's. */
  @Column('jsonb', { nullable: true })
  answer: Answer | null;

  @Column('text')
  origin: 'rule' | 'person';

  @Column('boolean')
  party: boolean;

  @Column('boolean')
  debunk: boolean;

  @Column('text', { name: 'named_origin', nullable: true })
  namedOrigin: string | null;

  @Column('real')
  confidence: number;

  @Column('text')
  reason: string;

  @Column('text', { nullable: true })
  decision: 'confirmed' | 'rejected' | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column('text', { name: 'withdrawn_reason', nullable: true })
  withdrawnReason: string | null;
}
