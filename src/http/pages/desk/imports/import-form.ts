import { IsIn, IsString, MaxLength, ValidateBy } from 'class-validator';
import { IMPORT_FORMATS, type ImportFormat } from '../../../../pipeline/exchange/imports/import-format';
import type { ImportDto } from '../../../api/imports/import.dto';
import type { ImportQuery } from '../../../api/imports/import-query';
import { IsText } from '../../../api/requests/is-text';
import { isWebAddress } from '../../../api/requests/is-web-address';
import { MayBeAbsent } from '../../../api/requests/may-be-absent';

/** Characters of a text that is pasted; more is a file. */
export const MOST_PASTED = 1_000_000;

/** Encodings that the form offers, with the words for them. */
export const ENCODINGS = {
  'utf-8': 'UTF-8, or what the file itself says',
  'windows-1252': 'Windows-1252: older spreadsheets, Western Europe',
  'windows-1250': 'Windows-1250: Central Europe',
  'windows-1251': 'Windows-1251: Cyrillic',
  'utf-16le': 'UTF-16 without a byte order mark',
} as const;

const WHOLE_ADDRESS = 'Give a whole address, as in https://factcheck.example/feed.json, or leave it empty.';

/** What the form sends besides a file: the query and the body of the API in one. */
export class ImportForm implements ImportQuery, ImportDto {
  @IsIn(IMPORT_FORMATS, { message: 'Choose one of the formats.' })
  format: ImportFormat;

  @MayBeAbsent()
  @IsIn(Object.keys(ENCODINGS), { message: 'Choose one of the encodings.' })
  encoding?: string;

  @MayBeAbsent()
  @IsText(200)
  source?: string;

  @MayBeAbsent()
  @IsString()
  @MaxLength(MOST_PASTED, { message: 'It is longer than a million characters: send it as a file.' })
  text?: string;

  @MayBeAbsent()
  @ValidateBy({ name: 'isWebAddress', validator: { validate: isWebAddress, defaultMessage: () => WHOLE_ADDRESS } })
  address?: string;
}
