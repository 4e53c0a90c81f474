import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, ValidateIf } from 'class-validator';
import type { Grade } from '../../../domain/verdicts/question-input';
import { IsText, ReasonProperty } from '../requests/is-text';
import { MayBeAbsent } from '../requests/may-be-absent';
import { GRADES } from './publisher.dto';

export class CreatePublisherDto {
  @ApiProperty({ minLength: 1, maxLength: 200, example: 'The Northern Courier' })
  @IsText(200)
  name: string;

  @ApiPropertyOptional({ enum: GRADES, enumName: 'Grade', default: 'F', example: 'B' })
  // Null is no way to leave it out.
  @ValidateIf((_, grade) => grade !== undefined)
  @IsIn(GRADES)
  grade?: Grade;

  @ApiPropertyOptional({
    description: 'Sources of one owner are not independent',
    maxLength: 200,
    example: 'Courier Group',
  })
  @MayBeAbsent()
  @IsText(200)
  owner?: string;
}

export class ChangeGradeDto {
  @ApiProperty({ enum: GRADES, enumName: 'Grade', example: 'C' })
  @IsIn(GRADES)
  grade: Grade;

  @ReasonProperty('Three corrections in a month')
  reason: string;
}
