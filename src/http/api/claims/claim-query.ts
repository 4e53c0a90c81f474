import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsInstant } from '../requests/is-instant';

export class ClaimQuery {
  @ApiPropertyOptional({
    type: String,
    description:
      'What the service said at this moment: a day (its first moment in UTC), or a day and a time. One that is still to come stands for now',
    example: '2026-03-02T09:30Z',
  })
  @IsOptional()
  @IsInstant()
  asOf?: string;
}
