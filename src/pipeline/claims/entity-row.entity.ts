import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MatchedEntity } from '../../domain/matching/matched-article';

/** A person, place, organisation or thing that takes part in events. */
@Entity('entities')
export class EntityRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  key: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: MatchedEntity['kind'];

  @Column('uuid', { name: 'contained_in', nullable: true })
  containedIn: string | null;

  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto: string | null;

  @Column('int')
  revision: number;
}
