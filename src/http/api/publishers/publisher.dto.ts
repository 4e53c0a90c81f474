import { ApiProperty } from '@nestjs/swagger';
import type { Grade } from '../../../domain/verdicts/question-input';
import { IdProperty, InstantProperty, NullableText, WordProperty } from '../docs/properties';

export const GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const satisfies readonly Grade[];

/** A publisher as other resources show it. */
export class PublisherSummary {
  @IdProperty('pub')
  id: string;
  @ApiProperty({ example: 'The Northern Courier' })
  name: string;
  @WordProperty('Grade', GRADES, { example: 'B' })
  grade: Grade;
  @NullableText('Courier Group', 'Sources of one owner are not independent')
  owner: string | null;
}

/** An outlet, ministry, data set or person that publishes. */
export class PublisherDto extends PublisherSummary {
  @ApiProperty({ description: 'Articles that are not retracted', example: 12 })
  articleCount: number;
  @ApiProperty({ description: 'A change of it has not yet reached every question', example: false })
  stale: boolean;
  @InstantProperty()
  createdAt: string;
}
