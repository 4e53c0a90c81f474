import { ApiProperty } from '@nestjs/swagger';
import { REVIEW_ACTIONS, type ReviewAction } from '../../../domain/workflow/transitions';
import { CLAIM_STATES, type ClaimState } from '../claims/claim-states';
import { IdProperty, InstantProperty, WordProperty } from '../docs/properties';
import { ReviewDto } from './review.dto';

export class FoldedAssessmentDto {
  @WordProperty('ClaimState', CLAIM_STATES, { nullable: true, description: 'Null until the first assessment' })
  state: ClaimState | null;
  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 1, example: 0.643 })
  probability: number | null;
  @ApiProperty({ description: 'Number of the newest verdict, 0 before the first', example: 1 })
  verdictNumber: number;
  @ApiProperty({ type: String, nullable: true, example: 'One group for it and nothing against it.' })
  reason: string | null;
}

/** What you yourself did with the claim. */
export class VisitDto {
  @InstantProperty({ nullable: true })
  seenAt: string | null;
  @InstantProperty({ nullable: true, description: 'When you last opened a passage of its evidence' })
  passageOpenedAt: string | null;
  @InstantProperty({ nullable: true, description: 'When you had the assessment revealed before that' })
  revealedAt: string | null;
  @ApiProperty({ example: false })
  watching: boolean;
}

/** The review of one claim, as you may see it. */
export class ReviewDetailDto extends ReviewDto {
  @ApiProperty({
    enum: REVIEW_ACTIONS,
    enumName: 'ReviewAction',
    isArray: true,
    description: 'What you can do now, by state, role and reservation',
  })
  allowed: ReviewAction[];
  @ApiProperty({
    description: 'It waits for a second reading: the first one and the assessment are closed to you',
    example: false,
  })
  blind: boolean;
  @ApiProperty({
    description: 'Whether the assessment is left out: until you have opened a passage or had it revealed',
    example: true,
  })
  folded: boolean;
  @ApiProperty({ type: FoldedAssessmentDto, nullable: true, description: 'What the rules make of it' })
  assessment: FoldedAssessmentDto | null;
  @ApiProperty({ type: VisitDto })
  visit: VisitDto;
  @IdProperty('rul', { nullable: true, description: 'The ruling that waits to be published, or stands' })
  ruling: string | null;
  @IdProperty('rul', { nullable: true })
  publishedRuling: string | null;
  @InstantProperty({ nullable: true })
  publishedAt: string | null;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    example: '2027-03-31',
    description: 'Day from which the published ruling is looked at again',
  })
  reviewOn: string | null;
}
