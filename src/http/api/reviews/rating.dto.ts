import { ApiProperty } from '@nestjs/swagger';
import type { RatingHolds } from '../../../domain/workflow/rating';
import { deskSettings } from '../../../platform/config/desk-settings';
import { WordProperty } from '../docs/properties';

/** One step of the scale that claims are ruled on. */
export class RatingDto {
  @ApiProperty({ example: 'mostly_true' })
  key: string;
  @ApiProperty({ example: 'Mostly true' })
  label: string;
  @WordProperty('RatingHolds', ['yes', 'partly', 'no', 'unknown'], { description: 'What it says of the claim' })
  holds: RatingHolds;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Place from 1 (false) to 5 (true), where it has one',
    example: 4,
  })
  value: number | null;
}

export class RatingsDto {
  @ApiProperty({ type: [RatingDto] })
  ratings: RatingDto[];
}

/** The scale of the settings. */
export const ratingScale = (): RatingsDto => ({
  ratings: deskSettings().ratings.map(({ key, label, holds, value }) => ({ key, label, holds, value: value ?? null })),
});
