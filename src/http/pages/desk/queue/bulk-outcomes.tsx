import { counted } from '../../format/numbers';
import { workbenchAddress } from '../workbench/workbench-address';
import type { BulkOutcome } from './bulk-outcome.view';

const Claims = ({ outcomes }: { outcomes: BulkOutcome[] }) => (
  <ul>
    {outcomes.map(({ claimId, text, refusal }) => (
      <li key={claimId}>
        <a href={workbenchAddress(claimId, { done: claimId })}>{text}</a>
        {refusal !== null && `: ${refusal}`}
      </li>
    ))}
  </ul>
);

/** What came of a bulk action: each claim leads to its page, where the step can be taken back. */
export const BulkOutcomes = ({ outcomes }: { outcomes: BulkOutcome[] }) => {
  const done = outcomes.filter(({ refusal }) => refusal === null);
  const refused = outcomes.filter(({ refusal }) => refusal !== null);
  return (
    <section class="problem" role="status" aria-labelledby="outcomes">
      <h2 id="outcomes" tabindex={-1} autofocus>
        {outcomes.length === 0
          ? 'No claim was chosen'
          : `Done with ${done.length} of ${counted(outcomes.length, 'claim')}`}
      </h2>
      {refused.length > 0 && (
        <>
          <p>Nothing was changed on these:</p>
          <Claims outcomes={refused} />
        </>
      )}
      {done.length > 0 && (
        <details>
          <summary>What was changed, each with the way to take it back</summary>
          <Claims outcomes={done} />
        </details>
      )}
    </section>
  );
};
