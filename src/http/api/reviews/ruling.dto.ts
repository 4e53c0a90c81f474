import { ApiProperty } from '@nestjs/swagger';
import type { RatingHolds } from '../../../domain/workflow/rating';
import { IdProperty, InstantProperty, WordProperty } from '../docs/properties';
import { PersonSummary } from './person.dto';

export const READINGS = ['first', 'second', 'adjudication'] as const;

export class ReliedOnDto {
  @IdProperty('evd')
  id: string;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Version of its article then; null for a record',
    example: 1,
  })
  articleVersion: number | null;
}

/** A ruling as it was made; it never changes. */
export class RulingDto {
  @IdProperty('rul')
  id: string;
  @ApiProperty({ type: PersonSummary })
  by: PersonSummary;
  @WordProperty('Reading', READINGS)
  reading: (typeof READINGS)[number];
  @ApiProperty({ example: 'mostly_true' })
  rating: string;
  @ApiProperty({ description: 'As the scale had it then', example: 'Mostly true' })
  ratingLabel: string;
  @WordProperty('RatingHolds', ['yes', 'partly', 'no', 'unknown'])
  holds: RatingHolds;
  @ApiProperty({ example: 'The register of the port lists seven injured.' })
  rationale: string;
  @ApiProperty({ type: [ReliedOnDto], description: 'What it relies on' })
  evidence: ReliedOnDto[];
  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2027-03-31' })
  reviewOn: string | null;
  @ApiProperty({ description: 'Whether it stands: is published, or waits to be', example: true })
  stands: boolean;
  @ApiProperty({ description: 'Whether it is the one that was published last', example: false })
  published: boolean;
  @InstantProperty()
  createdAt: string;
}
