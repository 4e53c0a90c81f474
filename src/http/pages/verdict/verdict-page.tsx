import type { VerdictDocument } from '../../../pipeline/verdicts/verdict-document';
import { fromPublicId, toPublicId } from '../../../platform/ids/public-id';
import { ContradictionSentence } from '../components/contradiction-sentence';
import { Dated } from '../components/dated';
import { RulingBadge } from '../components/ruling-badge';
import { StateBadge } from '../components/state-badge';
import { decimals } from '../format/numbers';
import { CorrectionList, ReplyList } from '../question/aftermath-list';
import { ChecklistSection } from './checklist-section';
import { CiteSection } from './cite-section';
import { ClaimAsSaid } from './claim-as-said';
import { Part } from './part';
import { unknowns } from './unknowns';
import type { VerdictView } from './verdict.view';
import { type Arrival, VerdictBanner } from './verdict-banner';
import { VerdictEvidence } from './verdict-evidence';
import { VerdictVersions } from './verdict-versions';

const Outcome = ({ document: { ruling, state, probability } }: { document: VerdictDocument }) => (
  <p class="entry-head outcome">
    {ruling?.status === 'withdrawn' && <strong>Withdrawn, was</strong>}
    {ruling && (
      <RulingBadge ruling={{ label: ruling.label, holds: ruling.holds, inReview: ruling.status === 'needs_review' }} />
    )}
    <StateBadge state={state} /> <span class="quiet">computed, probability {decimals(probability)}</span>
  </p>
);

const Why = ({ document: { ruling, reason } }: { document: VerdictDocument }) => (
  <Part id="why" title="Why">
    {ruling && (
      <p class="said">
        {ruling.rationale} <span class="quiet">— a fact-checker</span>
      </p>
    )}
    <p>Computed: {reason}</p>
  </Part>
);

interface VerdictPageProps extends Arrival {
  verdict: VerdictView;
  isReader: boolean;
  /** Of the service, for addresses that are copied out of the page. */
  origin: string;
}

/** A verdict to be cited: outcome first, then the claim as it was said, why, the evidence, what is unknown, and how it came about. */
export const VerdictPage = ({ verdict, isReader, origin, ...arrival }: VerdictPageProps) => {
  const { document, claimId, lastAssessed } = verdict;
  const { question, corrections, replies, contradictions } = document;
  const open = unknowns(document);
  return (
    <article class="verdict">
      <VerdictBanner verdict={verdict} {...arrival} />
      <Outcome document={document} />
      <h1>{document.claim.text}</h1>
      <p class="lead">
        {isReader ? (
          <a href={`/questions/${question.id}#${toPublicId('clm', claimId)}`}>{question.text}</a>
        ) : (
          question.text
        )}
      </p>
      <ClaimAsSaid verdict={verdict} origin={origin} />
      <Why document={document} />
      <Part id="evidence" title="Evidence">
        <VerdictEvidence verdict={verdict} />
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
      <Part id="replies" title="Right of reply">
        {replies.length > 0 ? (
          <ReplyList replies={replies.map(publicReply)} />
        ) : (
          <p class="quiet">Nobody whom it concerns was asked so far.</p>
        )}
      </Part>
      <Part id="versions" title="Versions">
        <VerdictVersions verdict={verdict} />
        {lastAssessed && (
          <p class="quiet">
            Last checked <Dated iso={lastAssessed} precision="time" />. No version changes once it is written.
          </p>
        )}
      </Part>
      <Part id="corrections" title="Corrections">
        {corrections.length > 0 ? (
          <CorrectionList corrections={corrections.map(publicCorrection)} />
        ) : (
          <p class="quiet">None so far.</p>
        )}
      </Part>
      {document.ruling && <ChecklistSection document={document} selection={verdict.selection} />}
      <CiteSection verdict={verdict} origin={origin} />
    </article>
  );
};

const publicCorrection = ({ id, status, recordedAt, ...correction }: VerdictDocument['corrections'][number]) => ({
  ...correction,
  id: fromPublicId('cor', id) ?? id,
  state: status,
  at: recordedAt,
});

// Whether an answer is overdue depends on today, which a version knows nothing of.
const publicReply = ({ id, status, ...reply }: VerdictDocument['replies'][number]) => ({
  ...reply,
  id: fromPublicId('rep', id) ?? id,
  state: status,
  overdue: false,
});
