import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { IsText } from '../requests/is-text';
import { MayBeAbsent } from '../requests/may-be-absent';

const MOST = 20;
const DEFAULT = 10;

export class CandidatesQuery {
  @ApiProperty({
    description: 'A statement in its own words',
    minLength: 1,
    maxLength: 1000,
    example: 'Seven hurt as a ferry hits rocks off Port Ansel',
  })
  @IsText(1000)
  text: string;

  @ApiPropertyOptional({
    description: 'At most so many of each kind',
    minimum: 1,
    maximum: MOST,
    default: DEFAULT,
    example: 5,
  })
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST)
  limit: number = DEFAULT;
}
