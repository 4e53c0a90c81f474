import { IsIn, Matches, MaxLength } from 'class-validator';
import { fromPublicId } from '../../../platform/ids/public-id';
import type { CitationInputDto } from '../../api/citations/citation-input.dto';
import { IsMailAddress } from '../../api/requests/is-mail-address';
import { IsText } from '../../api/requests/is-text';
import { IsWebAddress } from '../../api/requests/is-web-address';
import { MayBeAbsent } from '../../api/requests/may-be-absent';

const VERDICT = /(clm_[0-9a-f]{32})(?:\/v\/(\d{1,9}))?/;

/** A citation as it is typed on the page. */
export class CitationFormDto {
  /** Address of a verdict, of one of its versions, or the id of a claim. */
  @Matches(VERDICT)
  claim: string;

  @IsWebAddress()
  url: string;

  @MayBeAbsent()
  @IsText(500)
  title?: string;

  @MayBeAbsent()
  @IsWebAddress()
  webhook?: string;

  @MayBeAbsent()
  @MaxLength(254)
  @IsMailAddress()
  email?: string;

  @MayBeAbsent()
  @IsIn(['yes'])
  digest?: string;
}

/** What the form asks for, as the API takes it. */
export function toCitationInput({ claim, url, title, webhook, email, digest }: CitationFormDto): CitationInputDto {
  const [, id = '', version] = VERDICT.exec(claim) ?? [];
  return {
    claim: fromPublicId('clm', id)!,
    ...(version && { version: Number(version) }),
    url,
    ...(title && { title }),
    notify: { ...(webhook && { webhook }), ...(email && { email }), digest: digest === 'yes' },
  };
}
