import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsISO8601 } from 'class-validator';
import { CHANGE_KINDS, type ChangeKind } from '../../../pipeline/reviews/changes-since';
import { InstantProperty, WordProperty } from '../docs/properties';
import { MayBeAbsent } from '../requests/may-be-absent';

export class ChangeDto {
  @WordProperty('ChangeKind', CHANGE_KINDS)
  kind: ChangeKind;
  @InstantProperty()
  at: string;
  @ApiProperty({ description: 'A sentence', example: 'New evidence against the claim: The Northern Courier.' })
  text: string;
}

export class ChangesDto {
  @InstantProperty({ nullable: true, description: 'When you last looked; null: never, and everything is new' })
  since: string | null;
  @ApiProperty({ type: [ChangeDto], description: 'Oldest first; of many, the newest 200' })
  changes: ChangeDto[];
}

export class ChangesQuery {
  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    description: 'Instead of when you last looked',
    example: '2026-03-02T09:30:00.000Z',
  })
  @MayBeAbsent()
  @IsISO8601({ strict: true })
  since?: string;
}
