import { ApiProperty } from '@nestjs/swagger';
import { CLAIM_STATES } from '../claims/claim-states';

const counts = (names: readonly string[]) => ({
  type: 'object' as const,
  additionalProperties: { type: 'integer' as const, minimum: 0 },
  example: Object.fromEntries(names.map((name) => [name, 0])),
});

/** What waits for background work, by the table whose gap is open. */
export const GAP_TABLES = ['articles', 'questions', 'events', 'publishers', 'entities'] as const;

export class StatsDto {
  @ApiProperty({ type: Number, example: 4 })
  publishers: number;
  @ApiProperty({ type: Number, example: 12 })
  articles: number;
  @ApiProperty({ type: Number, example: 180 })
  statements: number;
  @ApiProperty({ type: Number, description: 'Dormant and merged ones left out', example: 31 })
  questions: number;
  @ApiProperty({ type: Number, description: 'Of those questions', example: 44 })
  claims: number;
  @ApiProperty({ ...counts([...CLAIM_STATES, 'unassessed']), description: 'The same claims by state' })
  claimsByState: Record<string, number>;
  @ApiProperty({ type: Number, description: 'Not rejected or withdrawn', example: 95 })
  evidence: number;
  @ApiProperty({ type: Number, description: 'Still found', example: 6 })
  contradictions: number;
  @ApiProperty({ type: Number, description: 'Nobody has decided yet', example: 3 })
  suggestions: number;
  @ApiProperty({ type: Number, example: 50 })
  verdicts: number;
  @ApiProperty({ ...counts(GAP_TABLES), description: 'Rows that wait for background work' })
  waiting: Record<(typeof GAP_TABLES)[number], number>;
  @ApiProperty({ type: Number, description: 'Rows whose work failed too often', example: 0 })
  parked: number;
}
