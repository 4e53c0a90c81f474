import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { BulkStep } from '../../../pipeline/reviews/act-in-bulk';
import { Problem } from '../../problems/problem';
import { IdProperty } from '../docs/properties';
import { IsPublicId } from '../requests/is-public-id';
import { IsText } from '../requests/is-text';
import { MayReasonDto } from './review-inputs.dto';

const MOST_AT_ONCE = 200;
const ACTIONS = ['tag', 'assign', 'snooze', 'open', 'not_checkable'] as const satisfies BulkStep['action'][];

/** A member that only one action takes, and needs. */
const Of = (action: BulkStep['action']): PropertyDecorator =>
  ValidateIf((body: BulkInputDto, value) => body.action === action || value !== undefined);

export class BulkEntryDto {
  @ApiProperty({ description: 'Public id of the claim', example: 'clm_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b' })
  @IsPublicId('clm')
  claim: string;

  @ApiProperty({ description: 'The revision of its review that was seen', minimum: 1, example: 3 })
  @IsInt()
  @Min(1)
  @Max(999_999_999)
  revision: number;
}

/** One action on many claims: only what can be taken back, and nothing published. */
export class BulkInputDto extends MayReasonDto {
  @ApiProperty({ enum: ACTIONS, enumName: 'BulkAction', example: 'tag' })
  @IsIn(ACTIONS)
  action: BulkStep['action'];

  @ApiProperty({ type: [BulkEntryDto], minItems: 1, maxItems: MOST_AT_ONCE })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ValidateNested({ each: true })
  @Type(() => BulkEntryDto)
  entries: BulkEntryDto[];

  @ApiPropertyOptional({ description: 'With `tag`', maxLength: 40, example: 'ferries' })
  @Of('tag')
  @IsText(40)
  tag?: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'With `assign`: public id of the person; null: anybody',
    example: 'per_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b',
  })
  @ValidateIf(({ action, to }: BulkInputDto) => to !== null && (action === 'assign' || to !== undefined))
  @IsPublicId('per')
  to?: string | null;

  @ApiPropertyOptional({ format: 'date-time', description: 'With `snooze`', example: '2027-01-31T08:00:00Z' })
  @Of('snooze')
  @IsISO8601({ strict: true })
  until?: string;
}

export class BulkOutcomeDto {
  @IdProperty('clm')
  claim: string;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Of its review now; null where nothing was done',
    example: 4,
  })
  revision: number | null;
  @ApiProperty({ type: Problem, nullable: true, description: 'Why nothing was done; null where it was' })
  problem: Problem | null;
}

export class BulkOutcomesDto {
  @ApiProperty({ type: [BulkOutcomeDto], description: 'In the order of the entries' })
  outcomes: BulkOutcomeDto[];
}
