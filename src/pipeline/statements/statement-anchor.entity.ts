import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a statement stands in one version of its article. */
@Entity('statement_anchors')
export class StatementAnchor {
  @PrimaryColumn('uuid', { name: 'statement_id' })
  statementId: string;

  @PrimaryColumn('uuid', { name: 'article_version_id' })
  articleVersionId: string;

  @Column('int', { name: 'start_offset' })
  startOffset: number;

  @Column('int', { name: 'end_offset' })
  endOffset: number;
}
