import { NewEvidenceDto } from '../../../api/evidence/new-evidence.dto';
import { IsText } from '../../../api/requests/is-text';
import { IsWebAddress } from '../../../api/requests/is-web-address';
import { MayBeAbsent } from '../../../api/requests/may-be-absent';

/** A record as a person types it: its publisher by name. */
export class RecordEvidenceDto extends NewEvidenceDto {
  @IsText(200)
  publisher: string;

  @IsText(5000)
  quote: string;

  @MayBeAbsent()
  @IsWebAddress()
  url?: string;
}
