import { deskSettings } from '../../../../platform/config/desk-settings';
import { toPublicId } from '../../../../platform/ids/public-id';
import { Dated } from '../../components/dated';
import { formatDuration } from '../../format/duration';
import { counted } from '../../format/numbers';
import { ProblemFrame } from '../components/problem-frame';
import { deskAction, isDeskAction } from './desk-actions';
import { HistoryEntry } from './history-list';
import type { TypedRuling } from './typed-ruling';
import type { Attempt, WorkProblem } from './work-problem';
import type { WorkbenchView } from './workbench.view';

interface ProblemNoticeProps {
  problem: WorkProblem;
  view: WorkbenchView;
  typed: TypedRuling;
  /** Whether what was sent can be sent again as the claim stands now. */
  possible: boolean;
  now: number;
}

const Typed = ({ typed }: { typed: TypedRuling }) => (
  <>
    <p>
      Rating: <strong>{deskSettings().ratings.find(({ key }) => key === typed.rating)?.label ?? 'none yet'}</strong>,{' '}
      {counted(typed.evidence.size, 'cited passage')}
    </p>
    <p class="said">{typed.rationale || 'No rationale yet.'}</p>
  </>
);

const SendAgain = ({ claimId, attempted }: { claimId: string; attempted: Attempt }) => {
  const path = `/desk/claims/${toPublicId('clm', claimId)}`;
  const [label, address] = isDeskAction(attempted)
    ? [deskAction(attempted).label, `${path}/actions/${attempted}`]
    : ['Send my ruling again', `${path}/rulings`];
  return (
    <button type="submit" class="primary" form="work" formaction={address}>
      {label}
    </button>
  );
};

const Stale = ({
  problem,
  view,
  typed,
  possible,
}: ProblemNoticeProps & { problem: WorkProblem & { code: 'stale' } }) => (
  <ProblemFrame title="The claim was changed while you worked on it">
    <p>Nothing of yours is lost: it stands in the form below. Look at the change, then send it again or not.</p>
    <div class="versions-apart">
      <section aria-labelledby="theirs">
        <h3 id="theirs">What changed</h3>
        <ol class="plain steps">
          {view.history
            .filter(({ revision }) => revision !== null && revision > problem.seen)
            .map((step) => (
              <HistoryEntry key={step.id} step={step} />
            ))}
        </ol>
      </section>
      <section aria-labelledby="yours">
        <h3 id="yours">What you typed</h3>
        <Typed typed={typed} />
      </section>
    </div>
    {possible ? (
      <SendAgain claimId={view.review.claimId} attempted={problem.attempted} />
    ) : (
      <p>As the claim stands now it cannot be done any more. “Save draft” keeps your words.</p>
    )}
  </ProblemFrame>
);

/** What stood against what was sent, and the way out. */
export const ProblemNotice = (props: ProblemNoticeProps) => {
  const { problem, view, now } = props;
  switch (problem.code) {
    case 'stale':
      return <Stale {...props} problem={problem} />;
    case 'held':
      return (
        <ProblemFrame title={`${view.review.holder ?? 'Somebody else'} is working on this claim`}>
          <p>
            Until <Dated iso={problem.until} precision="time" /> ({formatDuration(Date.parse(problem.until) - now)}{' '}
            left). What you typed stands below; “Save draft” keeps it. Take another claim, or come back then.
          </p>
        </ProblemFrame>
      );
    case 'invalid':
      return (
        <ProblemFrame title="Something is missing">
          <p>{problem.message}. Nothing was changed, and what you typed is still there.</p>
        </ProblemFrame>
      );
    case 'draft':
      return (
        <ProblemFrame title="You saved another draft in another window">
          <p>Nothing was overwritten. Below stands what you typed here; this is what was saved there:</p>
          <p class="said">{problem.stored.rationale || 'No rationale.'}</p>
          <button type="submit" form="work" name="overwrite" value={problem.stored.revision} class="primary">
            Keep what I typed here
          </button>
        </ProblemFrame>
      );
    case 'refused':
      return (
        <ProblemFrame title="This was not done">
          <p>{problem.message} What you typed is still there.</p>
        </ProblemFrame>
      );
  }
};
