import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { NOTICE_KINDS, type NoticeKind } from '../../../pipeline/notices/notice-body';
import { IdProperty, InstantProperty, NullableText, WordProperty } from '../docs/properties';
import { ListQuery } from '../lists/list-query';
import { MayBeAbsent } from '../requests/may-be-absent';

/** `held`: the receiver is disabled, and gets it once it is enabled. */
export const DELIVERY_STATES = ['due', 'held', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** The ways a notice goes. */
export const DELIVERY_CHANNELS = ['webhook', 'mail'] as const;

class DeliveryAttemptDto {
  @ApiProperty({ minimum: 1, example: 1 })
  number: number;
  @InstantProperty()
  at: string;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Of the answer, by HTTP or SMTP; null: none came',
    example: 503,
  })
  status: number | null;
  @ApiProperty({ description: 'Milliseconds', example: 87 })
  durationMs: number;
  @NullableText('answered with status 503', 'Why it does not count as delivered; null where it does')
  problem: string | null;
}

/** A notice on its way to a receiver or an e-mail address, with every attempt. */
export class DeliveryDto {
  @IdProperty('dlv')
  id: string;
  @IdProperty('msg', {
    description:
      'Of the notice: the header `webhook-id` of every attempt, and what the Message-ID of an e-mail begins with',
  })
  notice: string;
  @WordProperty('NoticeKind', NOTICE_KINDS)
  kind: NoticeKind;
  @WordProperty('DeliveryChannel', DELIVERY_CHANNELS)
  channel: (typeof DELIVERY_CHANNELS)[number];
  @IdProperty('whk', { nullable: true, description: 'Null by e-mail: the citation says to which address' })
  webhook: string | null;
  @IdProperty('cit', { nullable: true, description: 'Null for a test' })
  citation: string | null;
  @WordProperty('DeliveryState', DELIVERY_STATES)
  state: DeliveryState;
  @InstantProperty({ nullable: true, description: 'Null unless it is due' })
  nextAttemptAt: string | null;
  @InstantProperty({ nullable: true })
  deliveredAt: string | null;
  @InstantProperty({ nullable: true })
  failedAt: string | null;
  @NullableText('The last of 10 attempts failed: the receiver answered with status 503.')
  failedReason: string | null;
  @ApiProperty({ type: DeliveryAttemptDto, isArray: true, description: 'Oldest first' })
  attempts: DeliveryAttemptDto[];
  @InstantProperty()
  createdAt: string;
}

export class DeliveryListQuery extends ListQuery {
  @ApiPropertyOptional({ enum: DELIVERY_STATES, enumName: 'DeliveryState', description: 'In this state' })
  @MayBeAbsent()
  @IsIn(DELIVERY_STATES)
  state?: DeliveryState;
}
