import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { ListQuery } from '../lists/list-query';
import { IsFlag } from '../requests/is-flag';
import { IsPublicId } from '../requests/is-public-id';
import { MayBeAbsent } from '../requests/may-be-absent';
import { CONTRADICTION_KINDS, type ContradictionKind } from './contradiction.dto';

export class ContradictionListQuery extends ListQuery {
  @ApiPropertyOptional({ enum: CONTRADICTION_KINDS, enumName: 'ContradictionKind', example: 'dispute' })
  @MayBeAbsent()
  @IsIn(CONTRADICTION_KINDS)
  kind?: ContradictionKind;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Only those that are still found, or only the resolved',
    example: true,
  })
  @MayBeAbsent()
  @IsFlag()
  open?: boolean;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Only those that a person has explained, or only the others',
    example: false,
  })
  @MayBeAbsent()
  @IsFlag()
  explained?: boolean;

  @ApiPropertyOptional({ description: 'Public id of the question', example: 'qst_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b' })
  @MayBeAbsent()
  @IsPublicId('qst')
  question?: string;
}
