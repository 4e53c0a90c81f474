import { ApiProperty } from '@nestjs/swagger';
import type { RatingHolds } from '../../../domain/workflow/rating';
import type { PublicOutcome } from '../../../pipeline/verdicts/public-outcome';
import { CLAIM_STATES, type ClaimState } from '../claims/claim-states';
import { InstantProperty, WordProperty } from '../docs/properties';

/** What a version says of its claim, as it is told outside. */
export class OutcomeDto implements PublicOutcome {
  @ApiProperty({ example: 'mostly_true' })
  rating: string;
  @ApiProperty({ description: 'As the scale had it then', example: 'Mostly true' })
  label: string;
  @WordProperty('RatingHolds', ['yes', 'partly', 'no', 'unknown'], { description: 'What it says of the claim' })
  holds: RatingHolds;
  @ApiProperty({ type: Number, nullable: true, description: 'Place on the scale, where it has one', example: 4 })
  value: number | null;
  @WordProperty('PublishedRulingStatus', ['published', 'needs_review', 'withdrawn'])
  status: 'published' | 'needs_review' | 'withdrawn';
  @WordProperty('ClaimState', CLAIM_STATES, { description: 'What the rules compute', example: 'supported' })
  state: ClaimState;
}

/** One version of a claim's verdict among the others. */
export class VersionStepDto {
  @ApiProperty({ minimum: 1, example: 3 })
  number: number;
  @InstantProperty()
  createdAt: string;
  @ApiProperty({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of its bytes', example: 'c0ffee00'.repeat(8) })
  contentHash: string;
  @WordProperty('ClaimState', CLAIM_STATES, { description: 'What the rules computed', example: 'supported' })
  state: ClaimState;
  @ApiProperty({
    type: OutcomeDto,
    nullable: true,
    description: 'Null where no ruling was published, or it is redacted',
  })
  outcome: OutcomeDto | null;
  @ApiProperty({ description: 'Whether a court had its words taken out', example: false })
  redacted: boolean;
}
