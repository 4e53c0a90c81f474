import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';
import { ArePublicIds } from '../requests/are-public-ids';
import { IsDay } from '../requests/is-day';
import { IsText } from '../requests/is-text';
import { MayReasonDto } from './review-inputs.dto';

/** As many passages as one ruling or draft can cite. */
export const MOST_CITED = 200;
export const LONGEST_RATIONALE = 20_000;

/** A ruling as it is submitted. */
export class RulingInputDto extends MayReasonDto {
  @ApiProperty({ description: 'Key of the scale, which is at /reviews/ratings', example: 'mostly_true' })
  @IsString()
  rating: string;

  @ApiProperty({ minLength: 1, maxLength: LONGEST_RATIONALE, example: 'The register of the port lists seven injured.' })
  @IsText(LONGEST_RATIONALE)
  rationale: string;

  @ApiProperty({
    type: [String],
    minItems: 1,
    maxItems: MOST_CITED,
    description: 'Public ids of the evidence it relies on, on any answer to the question',
    example: ['evd_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b'],
  })
  @ArePublicIds('evd', MOST_CITED)
  evidence: string[];

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Day from which it has to be looked at again',
    example: '2027-03-31',
  })
  @IsOptional()
  @IsDay()
  reviewOn?: string | null;
}
