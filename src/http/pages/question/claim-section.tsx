import { toPublicId } from '../../../platform/ids/public-id';
import type { CitationDto } from '../../api/citations/citation.dto';
import { BeliefBar } from '../components/belief-bar';
import { CitedBy } from '../components/cited-by';
import { Dated } from '../components/dated';
import { RulingBadge } from '../components/ruling-badge';
import { StateBadge } from '../components/state-badge';
import { newEvidenceAddress } from '../desk/evidence/new-evidence-deeds';
import { reportErrorAddress } from '../report-error/report-error-address';
import { verdictAddress } from '../verdict/verdict-address';
import { AftermathList } from './aftermath-list';
import { backingAnswers } from './backing-answers';
import { ClaimReasons } from './claim-reasons';
import { EvidenceColumns } from './evidence-columns';
import type { RivalClaim } from './question.view';
import { VersionList } from './version-list';

interface ClaimSectionProps {
  claim: RivalClaim;
  /** Every claim of the question. */
  rivals: RivalClaim[];
  mayReview: boolean;
  citations: readonly CitationDto[];
}

/** One rival answer: its state, how the probability is made up, why, and what it rests on. */
export const ClaimSection = ({ claim, rivals, mayReview, citations }: ClaimSectionProps) => {
  const heading = toPublicId('clm', claim.id);
  return (
    <article class="claim" id={heading} aria-labelledby={`${heading}-text`}>
      <header>
        <p class="entry-head">
          {claim.ruling && <RulingBadge ruling={claim.ruling} />}
          <StateBadge state={claim.state} />
          {claim.best && rivals.length > 1 && <span class="best">best answer</span>}
        </p>
        <h3 id={`${heading}-text`}>{claim.text}</h3>
        {claim.supersededBy && (
          <p>
            True of its time; superseded by{' '}
            <a href={`#${toPublicId('clm', claim.supersededBy.id)}`}>{claim.supersededBy.text}</a>
          </p>
        )}
      </header>
      {claim.ruling && (
        <div class="ruled">
          <p class="said">{claim.ruling.rationale}</p>
          <p class="quiet">
            Ruled by a fact-checker, published <Dated iso={claim.ruling.at} />.{' '}
            <a href={verdictAddress(claim.id)}>Verdict to cite</a>{' '}
            <a href={reportErrorAddress(claim.id)}>Report an error</a>
          </p>
          <AftermathList corrections={claim.corrections} replies={claim.replies} />
          <CitedBy citations={citations} />
        </div>
      )}
      {claim.ruling && <p class="quiet">What follows was computed.</p>}
      {claim.probability !== null && <BeliefBar probability={claim.probability} opinion={claim.verdict} />}
      {claim.verdict && <ClaimReasons explanation={claim.verdict} />}
      <EvidenceColumns claim={claim} backing={backingAnswers(claim, rivals)} mayReview={mayReview} />
      {mayReview && (
        <p class="ways">
          <a href={newEvidenceAddress(claim.id)}>
            Add evidence<span class="hidden"> on {claim.text}</span>
          </a>
          <a href={`/desk/claims/${heading}`}>
            Work on it at the desk<span class="hidden">: {claim.text}</span>
          </a>
        </p>
      )}
      <VersionList versions={claim.versions} />
    </article>
  );
};
