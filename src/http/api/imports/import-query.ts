import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IMPORT_FORMATS, type ImportFormat } from '../../../pipeline/exchange/imports/import-format';
import { IsFlag } from '../requests/is-flag';
import { IsText } from '../requests/is-text';
import { MayBeAbsent } from '../requests/may-be-absent';

export class ImportQuery {
  @ApiProperty({ enum: IMPORT_FORMATS, description: 'What the text holds', example: 'csv' })
  @IsIn(IMPORT_FORMATS)
  format: ImportFormat;

  @ApiPropertyOptional({
    description: 'Whose ids the rows bear; default: the format',
    maxLength: 200,
    example: 'the spring project',
  })
  @MayBeAbsent()
  @IsText(200)
  source?: string;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Say what would become of every row, and write nothing',
    default: false,
    example: true,
  })
  @MayBeAbsent()
  @IsFlag()
  dryRun?: boolean;

  @ApiPropertyOptional({
    description: 'Of a file that is not UTF-8 and has no byte order mark; default: the charset of its Content-Type',
    maxLength: 40,
    example: 'windows-1252',
  })
  @MayBeAbsent()
  @IsText(40)
  encoding?: string;
}
