import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, ValidateIf } from 'class-validator';
import type { Stance } from '../../../domain/verdicts/question-input';
import { IsPublicId } from '../requests/is-public-id';
import { IsText, ReasonProperty } from '../requests/is-text';
import { MayBeAbsent } from '../requests/may-be-absent';
import { STANCES } from './evidence.dto';

const isGiven = (_: unknown, value: unknown): boolean => value !== undefined && value !== null;

/** How a passage is to be read; what is left out stays as it is. */
export class CorrectionDto {
  @ApiPropertyOptional({ enum: STANCES, enumName: 'Stance', example: 'reports' })
  @MayBeAbsent()
  @IsIn(STANCES)
  stance?: Stance;

  @ApiPropertyOptional({
    description:
      'Another value: the claim with that answer, of the same question. Add the claim first where there is none.',
    example: 'clm_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b',
  })
  @MayBeAbsent()
  @IsPublicId('clm')
  claimId?: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Who speaks; null: nobody but the source itself',
    maxLength: 200,
    example: 'Kari Berg',
  })
  @ValidateIf(isGiven)
  @IsText(200)
  speaker?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Named as the source of the value',
    maxLength: 200,
    example: 'Harbour authority',
  })
  @ValidateIf(isGiven)
  @IsText(200)
  namedOrigin?: string | null;

  @ApiPropertyOptional({ description: 'The holder is a party to the event', example: false })
  @MayBeAbsent()
  @IsBoolean()
  party?: boolean;

  @ApiPropertyOptional({ description: 'The holder, no party, says that the claim is wrong', example: false })
  @MayBeAbsent()
  @IsBoolean()
  debunk?: boolean;

  @ReasonProperty('It quotes the harbour master')
  reason: string;
}
