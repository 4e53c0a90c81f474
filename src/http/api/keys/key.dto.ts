import { ApiProperty } from '@nestjs/swagger';
import { SCOPES, type Scope } from '../../../access/permissions';
import { IdProperty, InstantProperty } from '../docs/properties';
import { PersonSummaryDto } from '../people/person.dto';

/** A machine key, without its secret. */
export class KeyDto {
  @IdProperty('key')
  id: string;
  @ApiProperty({ description: 'What it is for', example: 'nightly import' })
  name: string;
  @ApiProperty({ type: PersonSummaryDto, description: 'Whose key it is' })
  person: PersonSummaryDto;
  @ApiProperty({ enum: SCOPES, enumName: 'Scope', isArray: true, example: ['read', 'review'] })
  scopes: Scope[];
  @InstantProperty({ nullable: true, description: 'Null: until it is revoked' })
  expiresAt: string | null;
  @InstantProperty({ nullable: true, description: 'To the minute' })
  lastUsedAt: string | null;
  @InstantProperty({ nullable: true })
  revokedAt: string | null;
  @InstantProperty()
  createdAt: string;
}

export class KeyWithTokenDto extends KeyDto {
  @ApiProperty({ description: 'Shown here once and kept nowhere: `Authorization: Bearer tsk_…`', example: 'tsk_…' })
  token: string;
}
