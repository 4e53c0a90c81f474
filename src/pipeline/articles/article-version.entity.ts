import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One immutable text of an article. */
@Entity('article_versions')
export class ArticleVersion {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'article_id' })
  articleId: string;

  @Column('int')
  number: number;

  @Column('text')
  title: string;

  @Column('text')
  body: string;

  @Column('text', { name: 'body_hash' })
  bodyHash: string;

  @Column('text', { name: 'media_type' })
  mediaType: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
