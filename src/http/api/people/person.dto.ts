import { ApiProperty } from '@nestjs/swagger';
import { PERSON_ROLES, type PersonRole } from '../../../access/permissions';
import { IdProperty, InstantProperty, NullableText, WordProperty } from '../docs/properties';

/** A person as others name them. */
export class PersonSummaryDto {
  @IdProperty('per')
  id: string;
  @ApiProperty({ example: 'Ada Lovelace' })
  name: string;
}

/** Somebody who works here. */
export class PersonDto extends PersonSummaryDto {
  @NullableText('ada@desk.example', 'The address that signs in; for admins and oneself, else null')
  email: string | null;
  @WordProperty('PersonRole', PERSON_ROLES, { example: 'reviewer' })
  role: PersonRole;
  @ApiProperty({ description: 'Shut out: can neither sign in nor use keys', example: false })
  disabled: boolean;
  @InstantProperty()
  createdAt: string;
}

export class PersonWithPasswordDto extends PersonDto {
  @ApiProperty({ description: 'Shown here once and kept nowhere: hand it over', example: 'k3m9x-7hq2p-wd4sn-ab6cd' })
  password: string;
}
