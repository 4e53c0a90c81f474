import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Slot } from '../../domain/matching/matched-article';
import type { AnswerType } from '../../domain/values/answer';
import type { Cause } from './cause';

/** One slot of an event: what rival claims answer. */
@Entity('questions')
export class Question {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('text')
  slot: Slot;

  @Column('text', { name: 'slot_key' })
  slotKey: string;

  @Column('text', { name: 'answer_type' })
  answerType: AnswerType;

  @Column('text', { nullable: true })
  unit: string | null;

  @Column('text', { nullable: true })
  scope: string | null;

  @Column('boolean')
  cumulative: boolean;

  @Column('text')
  text: string;

  @Column('boolean')
  dormant: boolean;

  @Column('jsonb')
  causes: Cause[];

  @Column('int')
  revision: number;

  @Column('int', { name: 'assessed_revision' })
  assessedRevision: number;

  @Column('int')
  attempts: number;

  @Column('text', { name: 'parked_reason', nullable: true })
  parkedReason: string | null;

  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto: string | null;
}
