import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, Matches } from 'class-validator';
import type { GapTable } from '../../../pipeline/gaps';
import { GAP_TABLES, WORK_IDS } from '../../../pipeline/stuck-work';
import { QUEUE_NAMES, type QueueName } from '../../../platform/queue/queue-name';
import { InstantProperty, NullableText, WordProperty } from '../docs/properties';

const PREFIXES = Object.values(WORK_IDS).map(({ prefix }) => prefix);
const ID_PATTERN = `^(${PREFIXES.join('|')})_[0-9a-f]{32}$`;
const EXAMPLE_ID = 'qst_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b';
const MOST_RETRIES = 200;

const Count = (description: string): PropertyDecorator => ApiProperty({ type: Number, description, example: 0 });

export class WorkCountDto {
  @WordProperty('WorkKind', GAP_TABLES, { description: 'The rows whose newest revision is still to be worked on' })
  kind: GapTable;
  @Count('Not tried yet')
  waiting: number;
  @Count('Failed, and tried again by itself')
  retrying: number;
  @Count('Failed too often: wait for a change of the row, or for a person')
  parked: number;
  @InstantProperty({ nullable: true, description: 'Since when the oldest is due' })
  oldest: string | null;
}

export class QueueCountDto {
  @WordProperty('QueueName', QUEUE_NAMES)
  queue: QueueName;
  @Count('Jobs that were rung for')
  waiting: number;
  @Count('Jobs that workers do at this moment')
  running: number;
  @Count('Jobs of the last day that failed; their work is found again')
  failed: number;
}

export class JobsDto {
  @ApiProperty({ type: [WorkCountDto] })
  work: WorkCountDto[];
  @ApiProperty({ type: [QueueCountDto], nullable: true, description: 'Null while the queue is away' })
  queues: QueueCountDto[] | null;
}

/** A piece of work that failed. */
export class StuckWorkDto {
  @ApiProperty({ pattern: ID_PATTERN, description: 'Of the row', example: EXAMPLE_ID })
  id: string;
  @WordProperty('WorkKind', GAP_TABLES)
  kind: GapTable;
  @ApiProperty({ description: 'Title, question or name', example: 'How many people were hurt?' })
  label: string;
  @ApiProperty({ type: Number, description: 'Failed tries since the row last changed', example: 5 })
  attempts: number;
  @NullableText('canceling statement due to lock timeout', 'Why it was parked; null while it is tried again by itself')
  reason: string | null;
  @InstantProperty({ description: 'Since when it is due' })
  dueSince: string;
  @InstantProperty({ nullable: true, description: 'Next try; null where it is parked' })
  nextAttemptAt: string | null;
}

export class RetryWorkDto {
  @ApiProperty({
    description: 'Ids of pieces of work that failed',
    type: [String],
    minItems: 1,
    maxItems: MOST_RETRIES,
    items: { type: 'string', pattern: ID_PATTERN },
    example: [EXAMPLE_ID],
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_RETRIES)
  @Matches(new RegExp(ID_PATTERN), {
    each: true,
    message: `each of ids must be one of ${PREFIXES.join(', ')}, an underscore and 32 lower-case hex digits`,
  })
  ids: string[];
}

export class RetriedDto {
  @ApiProperty({ type: [String], description: 'Will be tried again at once', example: [EXAMPLE_ID] })
  retried: string[];
  @ApiProperty({ type: [String], description: 'Had not failed, or are not there', example: [] })
  skipped: string[];
}
