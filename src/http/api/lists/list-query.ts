import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { MayBeAbsent } from '../requests/may-be-absent';

export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 200;

/** What every list takes. */
export class ListQuery {
  @ApiPropertyOptional({
    description: 'Rows a page',
    minimum: 1,
    maximum: MAX_LIMIT,
    default: DEFAULT_LIMIT,
    example: 20,
  })
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_LIMIT)
  limit: number = DEFAULT_LIMIT;

  @ApiPropertyOptional({
    description: '`nextCursor` of the page before, for the same list with the same filters; opaque',
    maxLength: 200,
  })
  @MayBeAbsent()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}
