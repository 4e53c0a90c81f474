import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { Grade } from '../../../domain/verdicts/question-input';
import { ListQuery } from '../lists/list-query';
import { IsText } from '../requests/is-text';
import { MayBeAbsent } from '../requests/may-be-absent';
import { GRADES } from './publisher.dto';

export class PublisherListQuery extends ListQuery {
  @ApiPropertyOptional({ enum: GRADES, enumName: 'Grade', example: 'B' })
  @MayBeAbsent()
  @IsIn(GRADES)
  grade?: Grade;

  @ApiPropertyOptional({ description: 'Part of the name, upper or lower case', maxLength: 200, example: 'courier' })
  @MayBeAbsent()
  @IsText(200)
  text?: string;
}
