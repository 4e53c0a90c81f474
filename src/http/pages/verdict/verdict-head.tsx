import { outcomeWords, publicOutcome } from '../../../pipeline/verdicts/public-outcome';
import { deskSettings } from '../../../platform/config/desk-settings';
import type { ClaimReview } from '../../claim-review/claim-review';
import { scriptJson } from '../../claim-review/script-json';
import type { VerdictView } from './verdict.view';
import { verdictAddress } from './verdict-address';

interface VerdictHeadProps {
  verdict: VerdictView;
  origin: string;
  review: ClaimReview | null;
}

const LONGEST = 200;

/** What a card about the page says: the outcome first, and that there is a newer version where there is. */
function summary({ number, versions, document }: VerdictView): string {
  const outcome = publicOutcome(document);
  const newest = versions[0]!.number;
  const text = [
    outcome ? `${outcomeWords(outcome)}.` : `${document.state.replaceAll('_', ' ')}, computed.`,
    number < newest && `Version ${number}; a newer one, ${newest}, has taken its place.`,
    document.ruling?.rationale ?? document.reason,
  ]
    .filter((part) => part !== false)
    .join(' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
}

/** What machines read of a verdict page: its address, a card of it, and the review; an old version is not for search engines. */
export const VerdictHead = ({ verdict, origin, review }: VerdictHeadProps) => {
  const { claimId, number, at, versions, document } = verdict;
  const superseded = number < versions[0]!.number;
  const address = `${origin}${verdictAddress(claimId, superseded ? number : undefined)}`;
  const description = summary(verdict);
  return (
    <>
      <link rel="canonical" href={address} />
      {superseded && <meta name="robots" content="noindex" />}
      <meta name="description" content={description} />
      <meta property="og:type" content="article" />
      <meta property="og:site_name" content={deskSettings().organisation.name} />
      <meta property="og:title" content={document.claim.text} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address} />
      {document.ruling && <meta property="article:published_time" content={document.ruling.publishedAt} />}
      <meta property="article:modified_time" content={at} />
      <meta name="twitter:card" content="summary" />
      {review && (
        // JSON in which every character is escaped that HTML or JavaScript minds.
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(review) }} />
      )}
    </>
  );
};
