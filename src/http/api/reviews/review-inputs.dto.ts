import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsISO8601, Max, Min, ValidateIf } from 'class-validator';
import { IsPublicId } from '../requests/is-public-id';
import { IsText, ReasonProperty } from '../requests/is-text';
import { MayBeAbsent } from '../requests/may-be-absent';

const PERSON = 'per_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b';

/** An action that may say why. */
export class MayReasonDto {
  @ApiPropertyOptional({ description: 'Kept in the history', maxLength: 2000, example: 'Not my field' })
  @MayBeAbsent()
  @IsText(2000)
  reason?: string;
}

/** An action that has to say why. */
export class MustReasonDto {
  @ReasonProperty('The register was corrected in May')
  reason: string;
}

export class HandOffDto extends MayReasonDto {
  @ApiProperty({ description: 'Public id of the person', example: PERSON })
  @IsPublicId('per')
  to: string;
}

export class AssignmentDto extends MayReasonDto {
  @ApiProperty({ type: String, nullable: true, description: 'Public id of the person; null: anybody', example: PERSON })
  @ValidateIf((_, to) => to !== null)
  @IsPublicId('per')
  to: string | null;
}

export class SnoozeDto extends MayReasonDto {
  @ApiProperty({ format: 'date-time', description: 'Within the next year', example: '2027-01-31T08:00:00Z' })
  @IsISO8601({ strict: true })
  until: string;
}

const Step =
  (means: string): PropertyDecorator =>
  (target, name) => {
    const docs = ApiPropertyOptional({ minimum: 0, maximum: 3, description: means, example: 2 });
    for (const decorate of [docs, MayBeAbsent(), IsInt(), Min(0), Max(3)]) decorate(target, name);
  };

/** What is left out stays as it is. */
export class StakesDto extends MayReasonDto {
  @Step('How far it has spread')
  reach?: number;
  @Step('What believing it wrongly can do')
  harm?: number;
}
