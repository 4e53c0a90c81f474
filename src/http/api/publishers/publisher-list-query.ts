import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import type { Grade } from '../../../domain/verdicts/question-input';
import { ListQuery } from '../lists/list-query';
import { GRADES } from './publisher.dto';

export class PublisherListQuery extends ListQuery {
  @ApiPropertyOptional({ enum: GRADES, enumName: 'Grade', example: 'B' })
  @IsOptional()
  @IsIn(GRADES)
  grade?: Grade;

  @ApiPropertyOptional({ description: 'Part of the name, upper or lower case', maxLength: 200, example: 'courier' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  text?: string;
}
