import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { GapTable } from '../../../pipeline/gaps';
import { GAP_TABLES } from '../../../pipeline/stuck-work';
import { ListQuery } from '../lists/list-query';
import { IsFlag } from '../requests/is-flag';
import { MayBeAbsent } from '../requests/may-be-absent';

export class StuckWorkQuery extends ListQuery {
  @ApiPropertyOptional({ enum: GAP_TABLES, enumName: 'WorkKind', example: 'questions' })
  @MayBeAbsent()
  @IsIn(GAP_TABLES)
  kind?: GapTable;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Only what waits for a person, or only what is tried again by itself',
    example: true,
  })
  @MayBeAbsent()
  @IsFlag()
  parked?: boolean;
}
