import { ApiProperty } from '@nestjs/swagger';
import type { MatchedEntity } from '../../../domain/matching/matched-article';
import { IdProperty, InstantProperty, WordProperty } from '../docs/properties';

export const ENTITY_KINDS = [
  'person',
  'place',
  'organisation',
  'thing',
] as const satisfies readonly MatchedEntity['kind'][];

export class EntitySummary {
  @IdProperty('ent')
  id: string;
  @ApiProperty({ example: 'Port Ansel' })
  name: string;
}

export class EntityAlias {
  @ApiProperty({ description: 'Lower case', example: 'the port' })
  alias: string;
  @WordProperty('AliasOrigin', ['text', 'person'])
  origin: 'text' | 'person';
}

/** Who or what takes part in events. */
export class EntityDto extends EntitySummary {
  @WordProperty('EntityKind', ENTITY_KINDS, { example: 'place' })
  kind: MatchedEntity['kind'];
  @ApiProperty({ type: EntitySummary, nullable: true, description: 'What it lies in or belongs to' })
  containedIn: EntitySummary | null;
  @ApiProperty({ type: [EntityAlias] })
  aliases: EntityAlias[];
  @ApiProperty({ description: 'A change of it has not yet reached every question', example: false })
  stale: boolean;
  @InstantProperty()
  createdAt: string;
}
