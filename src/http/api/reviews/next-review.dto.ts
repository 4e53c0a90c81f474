import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import type { QueueFilter } from '../../../pipeline/reviews/queue-filter';
import { IsText } from '../requests/is-text';
import { MayBeAbsent } from '../requests/may-be-absent';

/** What Next is narrowed to; empty for the whole queue. */
export class NextReviewDto implements QueueFilter {
  @ApiPropertyOptional({ description: 'Part of the claim or its question', maxLength: 200, example: 'ferry' })
  @MayBeAbsent()
  @IsText(200)
  text?: string;

  @ApiPropertyOptional({ maxLength: 40, example: 'ferries' })
  @MayBeAbsent()
  @IsText(40)
  tag?: string;

  @ApiPropertyOptional({ description: 'At least this harm', minimum: 0, maximum: 3, example: 2 })
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(3)
  harm?: number;

  @ApiPropertyOptional({ description: 'Only what an open contradiction concerns', example: true })
  @MayBeAbsent()
  @IsBoolean()
  contradicted?: boolean;
}
