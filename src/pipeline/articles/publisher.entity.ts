import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Grade } from '../../domain/verdicts/question-input';

/** An outlet, ministry, data set or person that publishes. */
@Entity('publishers')
export class Publisher {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  grade: Grade;

  @Column('text', { nullable: true })
  owner: string | null;

  @Column('int')
  revision: number;

  @Column('int', { name: 'fanned_out_revision' })
  fannedOutRevision: number;

  @Column('uuid', { name: 'fan_out_cursor', nullable: true })
  fanOutCursor: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
