import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { IMPORT_FORMATS, type ImportFormat } from '../../../../pipeline/exchange/imports/read-rows';
import type { ImportDto } from '../../../api/imports/import.dto';
import type { ImportQuery } from '../../../api/imports/import-query';
import { IsText } from '../../../api/requests/is-text';
import { IsWebAddress } from '../../../api/requests/is-web-address';

/** Characters a form brings: browsers send some three times as long. */
export const MOST_PASTED = 1_000_000;

/** What the form sends: the query and the body of the API in one. */
export class ImportForm implements ImportQuery, ImportDto {
  @IsIn(IMPORT_FORMATS)
  format: ImportFormat;

  @IsOptional()
  @IsText(200)
  source?: string;

  @IsOptional()
  @IsString()
  @MaxLength(MOST_PASTED)
  text?: string;

  @IsOptional()
  @IsWebAddress()
  address?: string;
}
