import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsInstant } from '../requests/is-instant';
import { MayBeAbsent } from '../requests/may-be-absent';

export class ClaimQuery {
  @ApiPropertyOptional({
    type: String,
    description:
      'What the service said at this moment: a day (its first moment in UTC), or a day and a time. One that is still to come stands for now',
    example: '2026-03-02T09:30Z',
  })
  @MayBeAbsent()
  @IsInstant()
  asOf?: string;
}
