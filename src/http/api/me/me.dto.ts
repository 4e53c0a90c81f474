import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsString, Length, MaxLength } from 'class-validator';
import { PASSWORD_LENGTH } from '../../../access/people/passwords';
import { PERMISSIONS, type Permission } from '../../../access/permissions';
import { IdProperty } from '../docs/properties';
import { PersonDto } from '../people/person.dto';

/** Who a request comes from. */
export class MeDto {
  @ApiProperty({ type: PersonDto })
  person: PersonDto;
  @IdProperty('key', { nullable: true, description: 'The machine key that was sent' })
  key: string | null;
  @ApiProperty({ enum: PERMISSIONS, enumName: 'Permission', isArray: true, example: ['public', 'read'] })
  permissions: Permission[];
  @ApiProperty({ description: 'Whether single letters act as commands on pages', example: true })
  keyboardShortcuts: boolean;
}

export class PreferencesDto {
  @ApiProperty({ description: 'Whether single letters act as commands on pages', example: false })
  @IsBoolean()
  keyboardShortcuts: boolean;
}

export class ChangePasswordDto {
  @ApiProperty({ format: 'password', maxLength: PASSWORD_LENGTH.max, example: 'the one until now' })
  @IsString()
  @MaxLength(PASSWORD_LENGTH.max)
  current: string;

  @ApiProperty({
    format: 'password',
    minLength: PASSWORD_LENGTH.min,
    maxLength: PASSWORD_LENGTH.max,
    example: 'a sentence is easy to keep',
  })
  @IsString()
  @Length(PASSWORD_LENGTH.min, PASSWORD_LENGTH.max)
  password: string;
}
