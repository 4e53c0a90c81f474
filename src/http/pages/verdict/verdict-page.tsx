import type { VerdictDocument } from '../../../pipeline/verdicts/verdict-document';
import { toPublicId } from '../../../platform/ids/public-id';
import { ContradictionSentence } from '../components/contradiction-sentence';
import { Dated } from '../components/dated';
import { RulingBadge } from '../components/ruling-badge';
import { StateBadge } from '../components/state-badge';
import { decimals } from '../format/numbers';
import { AftermathList } from '../question/aftermath-list';
import { CiteSection } from './cite-section';
import { Part } from './part';
import { unknowns } from './unknowns';
import type { VerdictView } from './verdict.view';
import { VerdictBanner } from './verdict-banner';
import { QuotedPiece, VerdictEvidence } from './verdict-evidence';
import { VerdictVersions } from './verdict-versions';

const Outcome = ({ document: { ruling, state, probability } }: { document: VerdictDocument }) => (
  <p class="entry-head">
    {ruling && (
      <RulingBadge ruling={{ label: ruling.label, holds: ruling.holds, inReview: ruling.status === 'needs_review' }} />
    )}
    {ruling?.status === 'withdrawn' && <strong>withdrawn</strong>}
    <StateBadge state={state} /> <span class="quiet">computed, probability {decimals(probability)}</span>
  </p>
);

const Why = ({ document: { ruling, reason } }: { document: VerdictDocument }) => (
  <>
    {ruling && (
      <p class="said">
        {ruling.rationale} <span class="quiet">— a fact-checker</span>
      </p>
    )}
    <p>Computed: {reason}</p>
  </>
);

interface VerdictPageProps {
  verdict: VerdictView;
  isReader: boolean;
  /** Of the service, for addresses that are copied out of the page. */
  origin: string;
}

/** A verdict to be cited: outcome first, then the claim as it was said, why, the evidence, what is unknown, and how it came about. */
export const VerdictPage = ({ verdict, isReader, origin }: VerdictPageProps) => {
  const { document, claimId, lastAssessed } = verdict;
  const { question, corrections, replies, contradictions, groups } = document;
  const first = groups.find(({ side }) => side === 'for')?.evidence[0];
  const open = unknowns(document);
  // Whether an answer is overdue depends on today, which a version knows nothing of.
  const aftermath = {
    corrections: corrections.map(({ status, recordedAt, ...correction }) => ({
      ...correction,
      state: status,
      at: recordedAt,
    })),
    replies: replies.map(({ status, ...reply }) => ({ ...reply, state: status, overdue: false })),
  };
  return (
    <article class="verdict">
      <VerdictBanner verdict={verdict} />
      <Outcome document={document} />
      <h1>{document.claim.text}</h1>
      <p class="lead">
        {isReader ? (
          <a href={`/questions/${question.id}#${toPublicId('clm', claimId)}`}>{question.text}</a>
        ) : (
          question.text
        )}
      </p>
      {first && (
        <Part id="said" title="As it was said">
          <QuotedPiece piece={first} />
        </Part>
      )}
      <Part id="why" title="Why">
        <Why document={document} />
      </Part>
      <Part id="evidence" title="Evidence">
        <VerdictEvidence groups={groups} />
      </Part>
      {open.length > 0 && (
        <Part id="unknown" title="What is unknown">
          <ul>
            {open.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Part>
      )}
      {contradictions.length > 0 && (
        <Part id="contradictions" title="Contradictions">
          <ul class="plain">
            {contradictions.map((contradiction) => (
              <li key={contradiction.explanation} class="entry">
                <ContradictionSentence contradiction={contradiction} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {corrections.length + replies.length > 0 && (
        <Part id="corrections" title="Corrections and replies">
          <AftermathList {...aftermath} />
        </Part>
      )}
      <Part id="versions" title="Versions">
        <VerdictVersions verdict={verdict} />
        {lastAssessed && (
          <p class="quiet">
            Last checked <Dated iso={lastAssessed} precision="time" />. No version changes once it is written.
          </p>
        )}
      </Part>
      <CiteSection verdict={verdict} origin={origin} />
    </article>
  );
};
