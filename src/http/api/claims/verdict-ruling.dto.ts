import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { RatingHolds } from '../../../domain/workflow/rating';
import { IdProperty, InstantProperty, NullableText, WordProperty } from '../docs/properties';

const RULING_STATUSES = ['published', 'needs_review', 'withdrawn'] as const;
const CORRECTION_STATUSES = ['open', 'done'] as const;
const REPLY_STATUSES = ['waiting', 'answered', 'unanswered'] as const;

const DayProperty = (docs: { description?: string; nullable?: boolean } = {}): PropertyDecorator =>
  ApiProperty({ type: String, format: 'date', example: '2026-03-02', ...docs });

/** A rating on the scale of the desk, and how the ruling that gave it stands. */
export class RatedDto {
  @ApiProperty({ example: 'mostly_true' })
  rating: string;
  @ApiProperty({ description: 'As the scale had it then', example: 'Mostly true' })
  label: string;
  @WordProperty('RatingHolds', ['yes', 'partly', 'no', 'unknown'], { description: 'What it says of the claim' })
  holds: RatingHolds;
  @ApiProperty({ type: Number, nullable: true, description: 'Place on the scale, where it has one', example: 4 })
  value: number | null;
  @WordProperty('PublishedRulingStatus', RULING_STATUSES)
  status: (typeof RULING_STATUSES)[number];
}

/** What a fact-checker decided and an editor published, as it stood when the verdict was written. */
export class DocumentRuling extends RatedDto {
  @IdProperty('rul')
  id: string;
  @ApiProperty({ example: 'The register of the port lists seven injured.' })
  rationale: string;
  @ApiProperty({ type: [String], description: 'Ids of the evidence it relies on', example: [] })
  evidence: string[];
  @InstantProperty()
  publishedAt: string;
  @ApiProperty({ type: [String], description: 'Why it is being looked at again', example: [] })
  reasons: string[];
  @ApiPropertyOptional({ description: 'Why it was withdrawn, where it was', example: 'The register had been misread.' })
  withdrawnFor?: string;
}

/** What was published, wrong, and corrected. */
export class DocumentCorrection {
  @IdProperty('cor')
  id: string;
  @ApiProperty({ example: 'It said that three people were hurt.' })
  wrong: string;
  @DayProperty({ description: 'From which day on' })
  since: string;
  @ApiProperty({ example: 'a reader' })
  noticedBy: string;
  @ApiProperty({ example: 'At least seven people were hurt.' })
  isNow: string;
  @WordProperty('CorrectionStatus', CORRECTION_STATUSES, { description: 'Open: a new ruling is still to come' })
  status: (typeof CORRECTION_STATUSES)[number];
  @InstantProperty()
  recordedAt: string;
}

/** Who was asked for their side, and what they said. */
export class DocumentReply {
  @IdProperty('rep')
  id: string;
  @ApiProperty({ example: 'the port authority' })
  asked: string;
  @DayProperty()
  askedOn: string;
  @DayProperty({ description: 'Last day for an answer' })
  dueOn: string;
  @WordProperty('ReplyStatus', REPLY_STATUSES)
  status: (typeof REPLY_STATUSES)[number];
  @NullableText('We counted seven.')
  answer: string | null;
  @DayProperty({ nullable: true })
  answeredOn: string | null;
}
