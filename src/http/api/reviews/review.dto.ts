import { ApiProperty } from '@nestjs/swagger';
import type { PriorityPart } from '../../../domain/workflow/priority';
import type { ReviewReasonKind } from '../../../domain/workflow/reasons-to-review';
import { REVIEW_STATES, type ReviewState } from '../../../domain/workflow/review-state';
import { ClaimQuestion } from '../claims/claim.dto';
import { IdProperty, InstantProperty, WordProperty } from '../docs/properties';
import { PersonSummary } from './person.dto';

const Part = (description: string, example: number): PropertyDecorator =>
  ApiProperty({ description, minimum: 0, example });

export class PriorityPartsDto implements Record<PriorityPart, number> {
  @Part('How worth checking its best statement is', 1.6)
  worthiness: number;
  @Part('How far it has spread', 0.67)
  reach: number;
  @Part('What believing it wrongly can do', 1)
  harm: number;
  @Part('Grades of the publishers that carry it', 0.44)
  influence: number;
  @Part('Open contradictions', 1)
  contradictions: number;
  @Part('Editors who cite it', 0)
  citations: number;
  @Part('Days of waiting', 0.15)
  age: number;
}

export class PriorityDto {
  @ApiProperty({ description: 'Sum of the parts', example: 4.86 })
  sum: number;
  @ApiProperty({ type: PriorityPartsDto, description: 'What each thing adds, by the weights of the settings' })
  parts: PriorityPartsDto;
}

export class ReservationDto {
  @ApiProperty({ type: PersonSummary })
  by: PersonSummary;
  @InstantProperty()
  until: string;
  @ApiProperty({ description: 'Whether you are who has it', example: true })
  mine: boolean;
}

const RETURN_KINDS: ReviewReasonKind[] = [
  'opposing_evidence',
  'evidence_withdrawn',
  'article_edited',
  'review_date_passed',
  'merged',
  'passage_changed',
  'evidence_corrected',
  'reopened',
];

export class ReturnReasonDto {
  @WordProperty('ReturnReason', RETURN_KINDS)
  kind: ReviewReasonKind;
  @ApiProperty({ example: 'New evidence against the claim: The Northern Courier.' })
  text: string;
}

export class ReviewedClaimDto {
  @IdProperty('clm')
  id: string;
  @ApiProperty({ example: 'At least seven people were hurt when a ferry ran aground off Port Ansel.' })
  text: string;
}

/** A claim as the queue shows it. */
export class ReviewDto {
  @ApiProperty({ type: ReviewedClaimDto })
  claim: ReviewedClaimDto;
  @ApiProperty({ type: ClaimQuestion })
  question: ClaimQuestion;
  @WordProperty('ReviewState', REVIEW_STATES, { example: 'open' })
  state: ReviewState;
  @WordProperty('ReviewStateShown', ['reserved', ...REVIEW_STATES], {
    example: 'reserved',
    description: 'The state, or "reserved" while somebody has it',
  })
  shownAs: ReviewState | 'reserved';
  @ApiProperty({ type: ReservationDto, nullable: true })
  reservation: ReservationDto | null;
  @ApiProperty({ description: 'Counts the changes: 3 is the ETag "r3", which If-Match of a write names', example: 3 })
  revision: number;
  @ApiProperty({ type: PriorityDto })
  priority: PriorityDto;
  @ApiProperty({ minimum: 0, maximum: 3, example: 1 })
  reach: number;
  @ApiProperty({ minimum: 0, maximum: 3, example: 1 })
  harm: number;
  @ApiProperty({ description: 'Open contradictions', minimum: 0, example: 1 })
  contradictions: number;
  @ApiProperty({ description: 'Its question is hardly worth checking, and told by one article only', example: false })
  dormant: boolean;
  @InstantProperty()
  waitingSince: string;
  @ApiProperty({ type: PersonSummary, nullable: true })
  assignedTo: PersonSummary | null;
  @InstantProperty({ nullable: true, description: 'Out of the queue until then' })
  snoozedUntil: string | null;
  @ApiProperty({ type: [ReturnReasonDto], description: 'Why it came back to the queue' })
  returnedFor: ReturnReasonDto[];
  @ApiProperty({ type: [String], example: ['ferries'] })
  tags: string[];
}
