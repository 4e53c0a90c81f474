import { toPublicId } from '../../../platform/ids/public-id';
import { Dated } from '../components/dated';
import { reportErrorAddress } from '../report-error/report-error-address';
import { Part } from './part';
import type { VerdictView } from './verdict.view';
import { verdictAddress } from './verdict-address';

interface CiteSectionProps {
  verdict: VerdictView;
  /** Of the service, for addresses that are copied out of the page. */
  origin: string;
}

/** How to cite the version: a sentence that names it and its hash; and where to report an error. */
export const CiteSection = ({ verdict, origin }: CiteSectionProps) => {
  const { claimId, number, at, hash, document } = verdict;
  const outcome = document.ruling ? document.ruling.label : `${document.state.replace('_', ' ')} (computed)`;
  const address = `${origin}${verdictAddress(claimId, number)}`;
  return (
    <Part id="cite" title="Cite it">
      <p>
        Touchstone, “{document.claim.text}”: {outcome}, version {number} of <Dated iso={at} />,{' '}
        <a href={address}>{address}</a>, SHA-256 <code class="hash">{hash}</code>
      </p>
      <p class="links">
        <a href={`/api/v1/claims/${toPublicId('clm', claimId)}/v/${number}`}>This version as JSON</a>{' '}
        {document.ruling && <a href={reportErrorAddress(claimId)}>Report an error</a>}
      </p>
    </Part>
  );
};
