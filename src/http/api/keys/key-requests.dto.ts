import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsISO8601 } from 'class-validator';
import { SCOPES, type Scope } from '../../../access/permissions';
import { ListQuery } from '../lists/list-query';
import { IsPublicId } from '../requests/is-public-id';
import { IsText, ReasonProperty } from '../requests/is-text';
import { MayBeAbsent } from '../requests/may-be-absent';

export class KeyListQuery extends ListQuery {
  @ApiPropertyOptional({ description: 'Whose keys; of others for admins only. Left out: your own', type: String })
  @MayBeAbsent()
  @IsPublicId('per')
  person?: string;
}

export class CreateKeyDto {
  @ApiProperty({ description: 'What it is for', minLength: 1, maxLength: 100, example: 'nightly import' })
  @IsText(100)
  name: string;

  @ApiProperty({ enum: SCOPES, enumName: 'Scope', isArray: true, minItems: 1, example: ['read', 'review'] })
  @ArrayMinSize(1)
  @ArrayMaxSize(SCOPES.length)
  @IsIn(SCOPES, { each: true })
  scopes: Scope[];

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'Left out: until it is revoked, or as long as the key that you send',
    example: '2027-01-01T00:00:00Z',
  })
  @MayBeAbsent()
  @IsISO8601({ strict: true }, { message: 'expiresAt must be an instant, for example 2027-01-01T00:00:00Z' })
  expiresAt?: string;
}

export class RevokeKeyDto {
  @ReasonProperty('Was pasted into a chat')
  reason: string;
}
