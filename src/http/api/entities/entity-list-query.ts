import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { MatchedEntity } from '../../../domain/matching/matched-article';
import { ListQuery } from '../lists/list-query';
import { IsText } from '../requests/is-text';
import { MayBeAbsent } from '../requests/may-be-absent';
import { ENTITY_KINDS } from './entity.dto';

export class EntityListQuery extends ListQuery {
  @ApiPropertyOptional({ enum: ENTITY_KINDS, enumName: 'EntityKind', example: 'place' })
  @MayBeAbsent()
  @IsIn(ENTITY_KINDS)
  kind?: MatchedEntity['kind'];

  @ApiPropertyOptional({
    description: 'Part of the name or of an alias, upper or lower case',
    maxLength: 200,
    example: 'ansel',
  })
  @MayBeAbsent()
  @IsText(200)
  text?: string;
}
