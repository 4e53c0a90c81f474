import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EventSignature } from '../../domain/matching/matched-article';

/** Something that happened once or holds for a time; groups the questions about it. */
@Entity('events')
export class Event {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  predicate: string;

  @Column('text')
  label: string;

  @Column('text', { nullable: true })
  edtf: string | null;

  @Column('jsonb')
  signature: EventSignature;

  @Column('text', { array: true })
  keys: string[];

  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto: string | null;

  @Column('int')
  revision: number;

  @Column('int', { name: 'checked_revision' })
  checkedRevision: number;
}
