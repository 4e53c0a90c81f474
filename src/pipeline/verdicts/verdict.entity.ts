import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Cause } from '../claims/cause';

/** One immutable, numbered version of a claim's outcome. */
@Entity('verdicts')
export class Verdict {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'claim_id' })
  claimId: string;

  @Column('int')
  number: number;

  @Column('text')
  state: string;

  @Column('numeric')
  probability: string;

  @Column('text')
  rule: string;

  @Column('text', { name: 'model_version' })
  modelVersion: string;

  @Column('int', { name: 'question_revision' })
  questionRevision: number;

  @Column('text', { name: 'basis_hash' })
  basisHash: string;

  @Column('jsonb')
  causes: Cause[];

  /** The complete public JSON. */
  @Column('jsonb')
  document: unknown;
}
