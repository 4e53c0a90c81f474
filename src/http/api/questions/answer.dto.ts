import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import type { Quantifier } from '../../../domain/text/en/quantifiers';
import type { Comparator } from '../../../domain/text/statement';
import type { AnswerType } from '../../../domain/values/answer';
import { NullableText, WordProperty } from '../docs/properties';

export const ANSWER_TYPES = [
  'yes_no',
  'date',
  'place',
  'actor',
  'quantity',
  'category',
] as const satisfies readonly AnswerType[];

export const COMPARATORS = [
  'eq',
  'ge',
  'gt',
  'le',
  'lt',
  'approx',
  'almost',
  'range',
  'vague',
] as const satisfies readonly Comparator[];

export class YesNoAnswer {
  @ApiProperty({ enum: ['yes_no'], example: 'yes_no' })
  type: 'yes_no';
  @ApiProperty({ example: true })
  holds: boolean;
  @NullableText('2026-03-01', 'ISO day since when it is said to hold')
  from: string | null;
  @NullableText('2026-03-31', 'ISO day until when it is said to hold')
  to: string | null;
  @ApiPropertyOptional({ enum: ['all', 'no', 'only', 'always', 'never'], description: 'Where the passage says so' })
  quantifier?: Quantifier;
}

export class QuantityAnswer {
  @ApiProperty({ enum: ['quantity'], example: 'quantity' })
  type: 'quantity';
  @NullableText('7', 'Decimal')
  value: string | null;
  @NullableText('7', 'Decimal, inclusive; null when open')
  min: string | null;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Decimal, inclusive; null when open' })
  max: string | null;
  @WordProperty('Comparator', COMPARATORS, { example: 'ge' })
  comparator: Comparator;
  @NullableText('person')
  unit: string | null;
}

export class DateAnswer {
  @ApiProperty({ enum: ['date'], example: 'date' })
  type: 'date';
  @ApiProperty({ description: 'EDTF (ISO 8601-2)', example: '2026-03-02' })
  edtf: string;
  @NullableText('2026-03-02', 'ISO day, inclusive')
  from: string | null;
  @NullableText('2026-03-02', 'ISO day, inclusive')
  to: string | null;
}

export class PathAnswer {
  @ApiProperty({ enum: ['place', 'actor', 'category'], example: 'place' })
  type: 'place' | 'actor' | 'category';
  @ApiProperty({ description: 'From the coarsest to the finest', example: 'Europe/France/Paris' })
  path: string;
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: '2026-03-01',
    description: 'ISO day since when it is so',
  })
  from?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, example: null, description: 'ISO day until when it is so' })
  to?: string | null;
}

export type AnswerDto = YesNoAnswer | QuantityAnswer | DateAnswer | PathAnswer;

/** A member that holds a typed answer. */
export const AnswerProperty = (): PropertyDecorator => (target, key) => {
  ApiExtraModels(YesNoAnswer, QuantityAnswer, DateAnswer, PathAnswer)(target.constructor);
  ApiProperty({
    oneOf: [YesNoAnswer, QuantityAnswer, DateAnswer, PathAnswer].map((model) => ({ $ref: getSchemaPath(model) })),
    example: { type: 'quantity', value: '7', min: '7', max: null, comparator: 'ge', unit: 'person' },
  })(target, key);
};
