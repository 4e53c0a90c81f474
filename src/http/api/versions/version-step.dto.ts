import { ApiProperty } from '@nestjs/swagger';
import type { PublicOutcome } from '../../../pipeline/verdicts/public-outcome';
import { CLAIM_STATES, type ClaimState } from '../claims/claim-states';
import { RatedDto } from '../claims/verdict-ruling.dto';
import { InstantProperty, WordProperty } from '../docs/properties';

/** What a version says of its claim, as it is told outside. */
export class OutcomeDto extends RatedDto implements PublicOutcome {
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
  @WordProperty('ClaimState', CLAIM_STATES, {
    description: 'What the rules computed; null where it is redacted',
    nullable: true,
    example: 'supported',
  })
  state: ClaimState | null;
  @ApiProperty({
    type: OutcomeDto,
    nullable: true,
    description: 'Null where no ruling was published, or it is redacted',
  })
  outcome: OutcomeDto | null;
  @ApiProperty({ description: 'Whether a court had its words taken out', example: false })
  redacted: boolean;
}
