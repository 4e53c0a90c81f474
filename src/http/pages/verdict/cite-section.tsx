import { outcomeWords, publicOutcome } from '../../../pipeline/verdicts/public-outcome';
import { deskSettings } from '../../../platform/config/desk-settings';
import { toPublicId } from '../../../platform/ids/public-id';
import { cardSize, frameHtml } from '../../embeds/oembed';
import { Dated } from '../components/dated';
import { Labelled } from '../components/labelled';
import { reportErrorAddress } from '../report-error/report-error-address';
import { Part } from './part';
import type { VerdictView } from './verdict.view';
import { verdictAddress } from './verdict-address';

interface CiteSectionProps {
  verdict: VerdictView;
  /** Of the service, for addresses that are copied out of the page. */
  origin: string;
}

/** The card and the badge of this version for other sites, and the feeds that tell what becomes of it. */
const EmbedAndFollow = ({ verdict, origin }: CiteSectionProps) => {
  const { claimId, number, document } = verdict;
  const claim = toPublicId('clm', claimId);
  const title = `Verdict, version ${number}`;
  const frame = frameHtml({ origin, page: { claimId, number }, title, size: cardSize({}) });
  const badge = `/badges${verdictAddress(claimId, number)}.svg`;
  return (
    <>
      <Labelled
        id="embed-code"
        label="Card for another page: it stays with this version and says when a newer one exists"
      >
        <textarea id="embed-code" rows={4} readOnly class="code">
          {frame}
        </textarea>
      </Labelled>
      <p class="links">
        <a href={badge}>
          <img src={badge} height={20} alt={`Badge: ${outcomeWords(publicOutcome(document)!)}`} />
        </a>
      </p>
      <p class="links">
        Follow <a href={`/feeds/claims/${claim}.atom`}>this verdict</a>{' '}
        <a href="/feeds/corrections.atom">corrections</a> <a href="/feeds/verdicts.atom">all verdicts</a>
      </p>
    </>
  );
};

/** How to cite the version, show it elsewhere and be told of changes; and where to report an error. */
export const CiteSection = ({ verdict, origin }: CiteSectionProps) => {
  const { claimId, number, at, hash, document } = verdict;
  const outcome = publicOutcome(document);
  const address = `${origin}${verdictAddress(claimId, number)}`;
  const json = `/api/v1${verdictAddress(claimId, number)}`;
  return (
    <Part id="cite" title={outcome ? 'Cite, embed, follow' : 'Cite it'}>
      <p>
        {deskSettings().organisation.name}, “<bdi>{document.claim.text}</bdi>”:{' '}
        {outcome ? outcomeWords(outcome) : `${document.state.replaceAll('_', ' ')} (computed)`}, version {number} of{' '}
        <Dated iso={at} />, <a href={address}>{address}</a>, SHA-256 <code class="hash">{hash}</code>
      </p>
      <p class="links">
        <a href={json}>This version as JSON</a>{' '}
        {outcome && (
          <>
            <a href={`${json}/citation?format=bibtex`}>BibTeX</a> <a href={`${json}/citation?format=csl`}>CSL-JSON</a>{' '}
            <a href={`${json}/citation?format=text`}>Plain sentence</a>{' '}
            <a href={reportErrorAddress(claimId)}>Report an error</a>
          </>
        )}
      </p>
      {outcome && <EmbedAndFollow verdict={verdict} origin={origin} />}
    </Part>
  );
};
