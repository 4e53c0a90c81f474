import { ApiProperty } from '@nestjs/swagger';
import { NOTICE_KINDS, type NoticeKind } from '../../../pipeline/notices/notice-body';
import { IdProperty, InstantProperty, NullableText, WordProperty } from '../docs/properties';
import { PersonSummaryDto } from '../people/person.dto';

const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

/** A version as a citation names it. */
export class CitedVersionDto {
  @ApiProperty({ minimum: 1, example: 3 })
  number: number;
  @NullableText('Mostly true', 'What it says, in words; null where it was redacted')
  outcome: string | null;
  @ApiProperty({ description: 'SHA-256 of its content, in hex', example: HASH })
  contentHash: string;
  @ApiProperty({ format: 'uri', example: 'https://desk.example/claims/clm_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b/v/3' })
  url: string;
}

class CitedClaimDto {
  @IdProperty('clm')
  id: string;
  @ApiProperty({ example: 'Seven people were hurt' })
  text: string;
}

class CitationReceiverDto {
  @IdProperty('whk')
  id: string;
  @ApiProperty({ format: 'uri', example: 'https://paper.example/hooks/touchstone' })
  url: string;
  @ApiProperty({ description: 'Nothing is sent there before it is enabled', example: false })
  disabled: boolean;
}

class NotifyDto {
  @ApiProperty({ type: CitationReceiverDto, nullable: true, description: 'Null: by none, or shown to the citer only' })
  webhook: CitationReceiverDto | null;
  @NullableText('desk@paper.example', 'Null: by none, or shown to the citer only')
  email: string | null;
  @InstantProperty({ nullable: true, description: 'Nothing is sent to an address before it is confirmed' })
  emailConfirmedAt: string | null;
  @ApiProperty({ description: 'By e-mail once a day, not at once', example: false })
  digest: boolean;
}

class LastNoticeDto {
  @IdProperty('msg')
  id: string;
  @WordProperty('NoticeKind', NOTICE_KINDS)
  kind: NoticeKind;
  @InstantProperty()
  at: string;
  @InstantProperty({ nullable: true, description: 'When a receiver or mail server took it; null: not yet' })
  deliveredAt: string | null;
}

/** An editor’s registered use of one verdict version at one address. */
export class CitationDto {
  @IdProperty('cit')
  id: string;
  @ApiProperty({ type: CitedClaimDto })
  claim: CitedClaimDto;
  @ApiProperty({ type: CitedVersionDto })
  cited: CitedVersionDto;
  @ApiProperty({
    type: CitedVersionDto,
    nullable: true,
    description: 'The newest public version, of the claim that it was merged into where it was',
  })
  newest: CitedVersionDto | null;
  @ApiProperty({ description: 'Whether the newest version says something else than the cited one', example: false })
  changed: boolean;
  @ApiProperty({ format: 'uri', description: 'Of the citing page', example: 'https://paper.example/2026/ferry' })
  url: string;
  @NullableText('What happened to the ferry')
  title: string | null;
  @ApiProperty({ type: NotifyDto, description: 'Who is told' })
  notify: NotifyDto;
  @ApiProperty({ type: PersonSummaryDto, description: 'Whose citation it is' })
  person: PersonSummaryDto;
  @ApiProperty({ description: 'Notices so far', example: 1 })
  notices: number;
  @ApiProperty({ type: LastNoticeDto, nullable: true })
  lastNotice: LastNoticeDto | null;
  @InstantProperty()
  createdAt: string;
  @InstantProperty({ nullable: true })
  withdrawnAt: string | null;
  @NullableText('The article was taken down')
  withdrawnReason: string | null;
}

export class RegisteredCitationDto extends CitationDto {
  @NullableText(
    'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    'Secret of a receiver that was registered with it: shown here once. Null where it was known',
  )
  webhookSecret: string | null;
}
