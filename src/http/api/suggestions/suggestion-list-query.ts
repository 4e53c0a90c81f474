import { ApiPropertyOptional } from '@nestjs/swagger';
import { ListQuery } from '../lists/list-query';
import { IsFlag } from '../requests/is-flag';
import { IsPublicId } from '../requests/is-public-id';
import { MayBeAbsent } from '../requests/may-be-absent';

export class SuggestionListQuery extends ListQuery {
  @ApiPropertyOptional({
    type: Boolean,
    description: 'Only those nobody has decided, or only the decided',
    example: true,
  })
  @MayBeAbsent()
  @IsFlag()
  open?: boolean;

  @ApiPropertyOptional({ description: 'Public id of the question', example: 'qst_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b' })
  @MayBeAbsent()
  @IsPublicId('qst')
  question?: string;
}
