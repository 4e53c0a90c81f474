import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, MaxLength } from 'class-validator';
import { PERSON_ROLES, type PersonRole } from '../../../access/permissions';
import { WordProperty } from '../docs/properties';
import { ListQuery } from '../lists/list-query';
import { IsFlag } from '../requests/is-flag';
import { IsMailAddress } from '../requests/is-mail-address';
import { IsText, ReasonProperty } from '../requests/is-text';
import { MayBeAbsent } from '../requests/may-be-absent';

export class PersonListQuery extends ListQuery {
  @ApiPropertyOptional({ enum: PERSON_ROLES, enumName: 'PersonRole', example: 'reviewer' })
  @MayBeAbsent()
  @IsIn(PERSON_ROLES)
  role?: PersonRole;

  @ApiPropertyOptional({ description: 'Only those shut out, or only the others', example: false })
  @MayBeAbsent()
  @IsFlag()
  disabled?: boolean;
}

export class CreatePersonDto {
  @ApiProperty({ minLength: 1, maxLength: 100, example: 'Ada Lovelace' })
  @IsText(100)
  name: string;

  @ApiProperty({ format: 'email', maxLength: 254, example: 'ada@desk.example' })
  @IsMailAddress()
  @MaxLength(254)
  email: string;

  @WordProperty('PersonRole', PERSON_ROLES, { example: 'reviewer' })
  @IsIn(PERSON_ROLES)
  role: PersonRole;
}

export class ChangeRoleDto {
  @WordProperty('PersonRole', PERSON_ROLES, { example: 'editor' })
  @IsIn(PERSON_ROLES)
  role: PersonRole;

  @ReasonProperty('Takes over the evening desk')
  reason: string;
}

export class PersonReasonDto {
  @ReasonProperty('Left at the end of May')
  reason: string;
}
