import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, Matches } from 'class-validator';
import type { Comparator } from '../../../domain/text/statement';
import type { AnswerType } from '../../../domain/values/answer';
import { IsText } from '../requests/is-text';
import { MayBeAbsent } from '../requests/may-be-absent';
import { ANSWER_TYPES, COMPARATORS } from './answer.dto';

const DECIMAL = /^-?\d{1,30}(\.\d{1,12})?$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

const IsDecimal = Matches(DECIMAL, { message: '$property must be a decimal in a string' });
const IsDay = Matches(DAY, { message: '$property must be a day (YYYY-MM-DD)' });

/** A typed answer as a person gives it; which members it needs depends on `type`. */
export class AnswerInputDto {
  @ApiProperty({ description: 'That of the question', enum: ANSWER_TYPES, enumName: 'AnswerType', example: 'quantity' })
  @IsIn(ANSWER_TYPES)
  type: AnswerType;

  @ApiPropertyOptional({ description: 'yes_no', example: true })
  @MayBeAbsent()
  @IsBoolean()
  holds?: boolean;

  @ApiPropertyOptional({ type: String, description: 'yes_no: day since when it holds', example: '2026-03-01' })
  @MayBeAbsent()
  @IsDay
  from?: string;

  @ApiPropertyOptional({ type: String, description: 'yes_no: day until when it holds', example: '2026-03-31' })
  @MayBeAbsent()
  @IsDay
  to?: string;

  @ApiPropertyOptional({ description: 'quantity, except `range` and `vague`: decimal', example: '7' })
  @MayBeAbsent()
  @IsDecimal
  value?: string;

  @ApiPropertyOptional({ description: 'quantity, `range` and `vague`: lower end, decimal', example: '7' })
  @MayBeAbsent()
  @IsDecimal
  min?: string;

  @ApiPropertyOptional({ description: 'quantity, `range` and `vague`: upper end, decimal', example: '9' })
  @MayBeAbsent()
  @IsDecimal
  max?: string;

  @ApiPropertyOptional({
    description: 'quantity',
    enum: COMPARATORS,
    enumName: 'Comparator',
    default: 'eq',
    example: 'ge',
  })
  @MayBeAbsent()
  @IsIn(COMPARATORS)
  comparator?: Comparator;

  @ApiPropertyOptional({ description: 'quantity: unit or noun in the singular', maxLength: 100, example: 'person' })
  @MayBeAbsent()
  @IsText(100)
  unit?: string;

  @ApiPropertyOptional({ description: 'date: EDTF (ISO 8601-2)', maxLength: 40, example: '2026-03-02' })
  @MayBeAbsent()
  @IsText(40)
  edtf?: string;

  @ApiPropertyOptional({
    description: 'place, actor, category: from the coarsest to the finest',
    maxLength: 300,
    example: 'Europe/France/Paris',
  })
  @MayBeAbsent()
  @IsText(300)
  path?: string;
}
