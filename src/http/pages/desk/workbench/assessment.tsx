import { toPublicId } from '../../../../platform/ids/public-id';
import { BeliefBar } from '../../components/belief-bar';
import { StateBadge } from '../../components/state-badge';
import { ClaimReasons } from '../../question/claim-reasons';
import type { RivalClaim } from '../../question/question.view';
import type { WorkbenchView } from './workbench.view';

interface AssessmentProps {
  view: Pick<WorkbenchView, 'review' | 'claim' | 'sight'>;
  /** Whether it may be unfolded by this person. */
  mayReveal: boolean;
  /** Whether it came in place of the button that had the focus. */
  revealed?: boolean;
}

const Shown = ({ claim }: { claim: RivalClaim }) => (
  <>
    <p>
      <StateBadge state={claim.state} />
    </p>
    {claim.probability !== null && <BeliefBar probability={claim.probability} opinion={claim.verdict} />}
    {claim.verdict && <ClaimReasons explanation={claim.verdict} />}
  </>
);

const Folded = ({ path, mayReveal }: { path: string; mayReveal: boolean }) => (
  <>
    <p class="quiet">It shows once you have read a passage in context, so that it does not steer you.</p>
    {mayReveal && (
      <button
        type="submit"
        form="work"
        formaction={path}
        hx-post={path}
        hx-target="#assessment"
        hx-swap="outerHTML"
        class="quiet-button"
      >
        Reveal it now (this is logged)
      </button>
    )}
  </>
);

/** What the machine makes of the claim: folded until the person has looked at the evidence, absent for a blind reader. */
export const Assessment = ({ view: { review, claim, sight }, mayReveal, revealed = false }: AssessmentProps) => (
  <section id="assessment" class="panel" aria-labelledby="assessment-title">
    <h2 id="assessment-title" tabindex={-1} autofocus={revealed}>
      The machine’s assessment
    </h2>
    {sight.assessment === 'shown' && claim && <Shown claim={claim} />}
    {sight.assessment === 'folded' && (
      <Folded path={`/desk/claims/${toPublicId('clm', review.claimId)}/reveals`} mayReveal={mayReveal} />
    )}
    {sight.assessment === 'withheld' && (
      <p class="quiet">
        {sight.rulings
          ? 'It is kept back while another answer to the question waits for its second reader.'
          : 'Not shown to second readers, and neither is the first ruling.'}
      </p>
    )}
  </section>
);
