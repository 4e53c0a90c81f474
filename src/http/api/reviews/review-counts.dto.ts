import { ApiProperty } from '@nestjs/swagger';
import { REVIEW_STATES, type ReviewState } from '../../../domain/workflow/review-state';

/** How many claims are where. */
export class ReviewCountsDto {
  @ApiProperty({
    type: 'object',
    properties: Object.fromEntries(REVIEW_STATES.map((state) => [state, { type: 'integer', example: 12 }])),
    required: [...REVIEW_STATES],
  })
  byState: Record<ReviewState, number>;
  @ApiProperty({ description: 'Somebody has them now', example: 3 })
  reserved: number;
  @ApiProperty({ example: 1 })
  reservedByMe: number;
  @ApiProperty({ example: 2 })
  assignedToMe: number;
  @ApiProperty({ description: 'Out of the queue for a while', example: 4 })
  snoozed: number;
}
