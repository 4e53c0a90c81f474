import { NewEvidenceDto } from '../../../api/evidence/new-evidence.dto';
import { IsPublicId } from '../../../api/requests/is-public-id';
import { IsText } from '../../../api/requests/is-text';

/** A passage of an article as a person selects or types it, with the claim it speaks to. */
export class PassageFormDto extends NewEvidenceDto {
  @IsPublicId('clm')
  claim: string;

  @IsText(5000)
  quote: string;
}
