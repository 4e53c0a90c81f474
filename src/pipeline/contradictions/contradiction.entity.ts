import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContradictionKind } from './found-contradiction';

/** Two claims or a set of quantities that cannot all hold, or a denial against an assertion. */
@Entity('contradictions')
export class Contradiction {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('uuid', { name: 'question_id', nullable: true })
  questionId: string | null;

  @Column('text')
  kind: ContradictionKind;

  @Column('text')
  rule: string;

  @Column('uuid', { name: 'claim_a' })
  claimA: string;

  @Column('uuid', { name: 'claim_b', nullable: true })
  claimB: string | null;

  @Column('jsonb')
  operands: unknown;

  @Column('text')
  explanation: string;

  @Column('timestamptz', { name: 'resolved_at', nullable: true })
  resolvedAt: Date | null;
}
