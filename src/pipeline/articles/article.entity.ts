import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Publisher } from './publisher.entity';

/** One document of a publisher; its text lives in numbered versions. */
@Entity('articles')
export class Article {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'publisher_id' })
  publisherId: string;

  @ManyToOne(() => Publisher)
  @JoinColumn({ name: 'publisher_id' })
  publisher?: Publisher;

  /** What makes two deliveries the same article: its address, or a name its deliverer gives it. */
  @Column('text', { name: 'source_key' })
  sourceKey: string;

  @Column('text', { nullable: true })
  url: string | null;

  @Column('text')
  title: string;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;

  @Column('text', { name: 'published_precision', nullable: true })
  publishedPrecision: 'time' | 'day' | 'month' | 'year' | null;

  @Column('text', { name: 'published_origin', nullable: true })
  publishedOrigin: 'given' | 'metadata' | 'dateline' | null;

  @Column('text')
  language: string;

  @Column('int')
  version: number;

  @Column('timestamptz', { name: 'retracted_at', nullable: true })
  retractedAt: Date | null;

  @Column('text', { name: 'retraction_reason', nullable: true })
  retractionReason: string | null;

  @Column('int')
  revision: number;

  @Column('int', { name: 'read_revision' })
  readRevision: number;

  @Column('int', { name: 'matched_revision' })
  matchedRevision: number;

  @Column('timestamptz', { name: 'next_fetch_at', nullable: true })
  nextFetchAt: Date | null;

  @Column('text', { name: 'parked_reason', nullable: true })
  parkedReason: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
