import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, Max, Min, ValidateIf } from 'class-validator';
import { REVIEW_STATES, type ReviewState, WAITING_STATES } from '../../../domain/workflow/review-state';
import { ListQuery } from '../lists/list-query';
import { IsFlag } from '../requests/is-flag';
import { IsPublicId } from '../requests/is-public-id';
import { IsText } from '../requests/is-text';
import { MayBeAbsent } from '../requests/may-be-absent';

const RESERVED = ['mine', 'others', 'none'] as const;
const ASSIGNED = ['me', 'nobody'] as const;

const splitAtCommas = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.split(',').map((state) => state.trim()) : value;

export class ReviewListQuery extends ListQuery {
  @ApiPropertyOptional({
    type: String,
    description: `One state, or several with commas: ${REVIEW_STATES.join(', ')}. Without it, those in which a claim waits for somebody: ${WAITING_STATES.join(', ')}`,
    example: 'open,needs_review',
  })
  @Transform(splitAtCommas)
  @IsIn(REVIEW_STATES, { each: true })
  state: ReviewState[] = [...WAITING_STATES];

  @ApiPropertyOptional({ enum: RESERVED, description: 'Who has it now', example: 'none' })
  @MayBeAbsent()
  @IsIn(RESERVED)
  reserved?: (typeof RESERVED)[number];

  @ApiPropertyOptional({
    type: String,
    description: '`me`, `nobody`, or the public id of a person',
    example: 'me',
  })
  @MayBeAbsent()
  @ValidateIf(({ assigned }: ReviewListQuery) => !ASSIGNED.some((word) => word === assigned))
  @IsPublicId('per', ASSIGNED)
  assigned?: string;

  @ApiPropertyOptional({ maxLength: 40, example: 'ferries' })
  @MayBeAbsent()
  @IsText(40)
  tag?: string;

  @ApiPropertyOptional({ description: 'Part of the claim or its question', maxLength: 200, example: 'ferry' })
  @MayBeAbsent()
  @IsText(200)
  text?: string;

  @ApiPropertyOptional({ description: 'At least this harm', minimum: 0, maximum: 3, example: 2 })
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(3)
  harm?: number;

  @ApiPropertyOptional({ type: Boolean, description: 'Only what an open contradiction concerns', example: true })
  @MayBeAbsent()
  @IsFlag()
  contradicted?: boolean;

  @ApiPropertyOptional({ type: Boolean, description: 'Of a dormant question, or not', example: false })
  @MayBeAbsent()
  @IsFlag()
  dormant?: boolean;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Only what is snoozed; without it, what is not',
    default: false,
    example: true,
  })
  @IsFlag()
  snoozed: boolean = false;
}
