import { ApiProperty } from '@nestjs/swagger';
import type { Stance } from '../../../domain/verdicts/question-input';
import { ArticleSummary } from '../articles/article.dto';
import { StatementSummary } from '../articles/statement.dto';
import { IdProperty, InstantProperty, NullableText, WordProperty } from '../docs/properties';
import { PublisherSummary } from '../publishers/publisher.dto';

export const STANCES = ['supports', 'denies', 'reports'] as const satisfies readonly Stance[];
export const DECISIONS = ['confirmed', 'rejected'] as const;
export type Decision = (typeof DECISIONS)[number];

/** A record that a person added. */
export class EvidenceRecord {
  @NullableText('https://registry.example/records/17')
  url: string | null;
  @ApiProperty({ example: 'Injured: 7' })
  quote: string;
}

/** The text of an address, kept as it was. */
export class EvidenceArchive {
  @ApiProperty({
    description: 'Of its UTF-8',
    pattern: '^[0-9a-f]{64}$',
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  sha256: string;
  @ApiProperty({ example: 'text/html' })
  mediaType: string;
  @InstantProperty()
  fetchedAt: string;
}

/** What one statement or record means for one claim. */
export class EvidenceDto {
  @IdProperty('evd')
  id: string;
  @IdProperty('clm')
  claimId: string;
  @WordProperty('Stance', STANCES)
  stance: Stance;
  @ApiProperty({ type: PublisherSummary })
  publisher: PublisherSummary;
  @ApiProperty({ type: ArticleSummary, nullable: true })
  article: ArticleSummary | null;
  @ApiProperty({ type: StatementSummary, nullable: true })
  statement: StatementSummary | null;
  @ApiProperty({ type: EvidenceRecord, nullable: true, description: 'Instead of article and statement' })
  record: EvidenceRecord | null;
  @WordProperty('Origin', ['rule', 'person'])
  origin: 'rule' | 'person';
  @ApiProperty({ description: 'Whether the holder is a party to the event', example: false })
  party: boolean;
  @ApiProperty({ description: 'Whether the holder, no party, says that the circulated claim is wrong', example: false })
  debunk: boolean;
  @NullableText('Kari Berg', 'Who speaks: as a person set it, else as it was read')
  speaker: string | null;
  @ApiProperty({ description: "Whether a person's reading stands in the place of the rules'", example: false })
  corrected: boolean;
  @NullableText('Harbour authority', 'Named as the source of the value')
  namedOrigin: string | null;
  @ApiProperty({ minimum: 0, maximum: 1, example: 0.9 })
  confidence: number;
  @ApiProperty({ description: 'Why it was matched', example: 'same event, same role and unit' })
  reason: string;
  @WordProperty('Decision', DECISIONS, { nullable: true, description: 'What a person decided' })
  decision: Decision | null;
  @NullableText('Checked against the recording')
  decisionReason: string | null;
  @ApiProperty({ type: EvidenceArchive, nullable: true, description: 'What the address held when it was cited' })
  archive: EvidenceArchive | null;
  @ApiProperty({ type: Number, minimum: 1, description: 'For If-Match, as its ETag says it', example: 1 })
  revision: number;
  @InstantProperty({ nullable: true })
  withdrawnAt: string | null;
  @NullableText('The passage is no longer in the article')
  withdrawnReason: string | null;
  @InstantProperty()
  createdAt: string;
}
