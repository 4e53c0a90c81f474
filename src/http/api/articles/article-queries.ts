import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { ListQuery } from '../lists/list-query';
import { IsFlag } from '../requests/is-flag';
import { IsPublicId } from '../requests/is-public-id';
import { IsText } from '../requests/is-text';
import { MayBeAbsent } from '../requests/may-be-absent';

export class ArticleListQuery extends ListQuery {
  @ApiPropertyOptional({ description: 'Public id of the publisher', example: 'pub_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b' })
  @MayBeAbsent()
  @IsPublicId('pub')
  publisher?: string;

  @ApiPropertyOptional({ type: Boolean, example: false })
  @MayBeAbsent()
  @IsFlag()
  retracted?: boolean;

  @ApiPropertyOptional({ description: 'Part of the title, upper or lower case', maxLength: 200, example: 'ferry' })
  @MayBeAbsent()
  @IsText(200)
  text?: string;
}

export class StatementListQuery extends ListQuery {
  @ApiPropertyOptional({
    description: 'Number of the article version; the current one unless given',
    minimum: 1,
    example: 1,
  })
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(999_999_999)
  version?: number;
}
