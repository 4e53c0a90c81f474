import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { OUTCOMES, type Outcome } from '../../../pipeline/exchange/imports/imported-row';
import { IsWebAddress } from '../requests/is-web-address';
import { MayBeAbsent } from '../requests/may-be-absent';

/** What is to be imported, where it is not sent as a file: `text`, or the `address` where it lies. */
export class ImportDto {
  @ApiPropertyOptional({
    description: 'The file as text; the body of the request may hold 16 MB',
    example:
      'id,claim,quote,publisher,stance\r\nr1,The bridge opened on 27 May,It opened on 27 May,The Outlet,supports',
  })
  @MayBeAbsent()
  @IsString()
  text?: string;

  @ApiPropertyOptional({
    description: 'Fetched once; it may answer with 16 MB',
    maxLength: 2000,
    example: 'https://factcheck.example/feed.json',
  })
  @MayBeAbsent()
  @IsWebAddress()
  address?: string;
}

export class ImportCountsDto {
  @ApiProperty({ type: 'integer', example: 1 }) created: number;
  @ApiProperty({ type: 'integer', example: 0 }) updated: number;
  @ApiProperty({ type: 'integer', example: 0 }) unchanged: number;
  @ApiProperty({ type: 'integer', example: 0 }) refused: number;
}

export class ImportedRowDto {
  @ApiProperty({ type: 'integer', description: 'Place in the source, from 1; a line of JSON Lines', example: 1 })
  record: number;

  @ApiProperty({ type: String, nullable: true, description: 'The id it bears there', example: 'r1' })
  id: string | null;

  @ApiProperty({ enum: OUTCOMES, enumName: 'ImportOutcome', example: 'created' })
  outcome: Outcome;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The claim it made or is about; null where it was refused, and in a dry run that would make it',
    example: 'clm_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b',
  })
  claim: string | null;

  @ApiPropertyOptional({ description: 'Of a refused row: what is to blame', example: 'stance' })
  field?: string;

  @ApiPropertyOptional({
    description: 'Of a refused row: what is wrong, and the way out',
    example: 'must be supports, denies or reports (repeats without taking a side)',
  })
  reason?: string;
}

export class ImportReportDto {
  @ApiProperty({ example: true }) dryRun: boolean;
  @ApiProperty({ type: ImportCountsDto }) counts: ImportCountsDto;

  @ApiProperty({
    type: [ImportedRowDto],
    description: 'In the order of the source; of millions 100,000 that were refused and 100,000 others',
  })
  rows: ImportedRowDto[];

  @ApiProperty({ type: 'integer', description: 'Rows that are counted, and not listed', example: 0 }) leftOut: number;
}
