import { ApiProperty } from '@nestjs/swagger';
import { InstantProperty } from '../docs/properties';

export class RulingCountDto {
  @ApiProperty({ type: Number, description: 'Assertions that rulings bear out', example: 7 })
  right: number;
  @ApiProperty({ type: Number, description: 'Assertions that rulings decide', example: 9 })
  total: number;
}

/** How what a publisher asserted itself came out where people ruled on it, and what that does to its weight. */
export class PublisherRecordDto {
  @ApiProperty({ type: RulingCountDto, description: 'As verdicts count it' })
  counted: RulingCountDto;
  @ApiProperty({ type: RulingCountDto, description: 'By the rulings published now' })
  now: RulingCountDto;
  @ApiProperty({ type: Number, minimum: 0, maximum: 1, description: 'Of its grade', example: 0.8 })
  gradeWeight: number;
  @ApiProperty({
    type: Number,
    minimum: 0,
    maximum: 1,
    description: 'With its record, as verdicts count it: (8 · grade + right) / (8 + total)',
    example: 0.788,
  })
  weight: number;
  @InstantProperty({ description: 'When it was last brought up to date; once a day by itself' })
  updatedAt: string;
}
