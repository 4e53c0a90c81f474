import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AttributionMode, Modality, Polarity, Statement } from '../../domain/text/statement';

/** A passage of an article that asserts something; it lives on while later versions contain the same passage. */
@Entity('statements')
export class StatementRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'article_id' })
  articleId: string;

  @Column('text')
  quote: string;

  @Column('text')
  prefix: string;

  @Column('text')
  suffix: string;

  @Column('text', { nullable: true })
  speaker: string | null;

  @Column('text', { name: 'attribution_mode' })
  attributionMode: AttributionMode;

  @Column('text')
  polarity: Polarity;

  @Column('text')
  modality: Modality;

  @Column('real', { name: 'check_worthiness' })
  checkWorthiness: number;

  /** As read from the newest version that contains it. */
  @Column('jsonb')
  reading: Statement;

  @Column('text', { name: 'reader_version' })
  readerVersion: string;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}
