import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IsPublicId } from '../requests/is-public-id';
import { IsText, ReasonProperty } from '../requests/is-text';
import { IsWebAddress } from '../requests/is-web-address';
import { MayBeAbsent } from '../requests/may-be-absent';
import { DECISIONS, type Decision } from './evidence.dto';
import { NewEvidenceDto } from './new-evidence.dto';

/** Either `statementId`, or a record: `publisherId` and `quote`, with `url` where it has one. */
export class CreateEvidenceDto extends NewEvidenceDto {
  @ApiPropertyOptional({ description: 'A statement that was read', example: 'stm_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b' })
  @MayBeAbsent()
  @IsPublicId('stm')
  statementId?: string;

  @ApiPropertyOptional({ description: 'Who keeps the record', example: 'pub_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b' })
  @MayBeAbsent()
  @IsPublicId('pub')
  publisherId?: string;

  @ApiPropertyOptional({ description: 'The words of the record', maxLength: 5000, example: 'Injured: 7' })
  @MayBeAbsent()
  @IsText(5000)
  quote?: string;

  @ApiPropertyOptional({
    description: 'Where the record is',
    maxLength: 2000,
    example: 'https://registry.example/records/17',
  })
  @MayBeAbsent()
  @IsWebAddress()
  url?: string;
}

/** What a person decides on a piece of evidence or a suggestion. */
export class DecisionDto {
  @ApiProperty({ enum: DECISIONS, enumName: 'Decision', example: 'confirmed' })
  @IsIn(DECISIONS)
  decision: Decision;

  @ReasonProperty('Checked against the recording')
  reason: string;
}
