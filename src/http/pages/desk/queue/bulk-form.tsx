import { toPublicId } from '../../../../platform/ids/public-id';
import { PersonSelect } from '../components/person-select';
import { ReasonField } from '../components/reason-field';
import { SnoozeSelect } from '../components/snooze-select';
import type { BulkOutcome } from './bulk-outcome';

interface BulkFormProps {
  queue: string;
  reviewers: { id: string; name: string }[];
  outcomes: BulkOutcome[] | undefined;
}

const Outcomes = ({ outcomes }: { outcomes: BulkOutcome[] }) => (
  <div class="outcomes" role="status">
    <p>
      {outcomes.filter(({ refusal }) => refusal === null).length} of {outcomes.length} done.
    </p>
    <ul>
      {outcomes
        .filter(({ refusal }) => refusal !== null)
        .map(({ claimId, text, refusal }) => (
          <li key={claimId}>
            <a href={`#${toPublicId('clm', claimId)}`}>{text}</a>: {refusal}
          </li>
        ))}
    </ul>
  </div>
);

/** What can be done with several claims at once: only what can be taken back and is not public. */
export const BulkForm = ({ queue, reviewers, outcomes }: BulkFormProps) => (
  <section class="bulk" aria-labelledby="bulk-title">
    <h2 id="bulk-title">With the chosen claims</h2>
    {outcomes && <Outcomes outcomes={outcomes} />}
    <form id="bulk" method="post" action="/desk/bulk">
      <input type="hidden" name="queue" value={queue} />
      <ReasonField name="reason" label="Why (needed for “not checkable”)" />
      <div class="bulk-choices">
        <div class="bulk-choice">
          <label>
            Tag
            <input name="tag" maxLength={40} size={12} />
          </label>
          <button type="submit" name="action" value="tag">
            Add tag
          </button>
        </div>
        <div class="bulk-choice">
          <SnoozeSelect />
          <button type="submit" name="action" value="snooze">
            Snooze
          </button>
        </div>
        <div class="bulk-choice">
          <PersonSelect name="to" label="Person" people={reviewers} nobody="nobody" />
          <button type="submit" name="action" value="assign">
            Assign
          </button>
        </div>
        <div class="bulk-choice">
          <button type="submit" name="action" value="open">
            Open proposed
          </button>
          <button type="submit" name="action" value="not_checkable">
            Mark not checkable
          </button>
        </div>
      </div>
    </form>
  </section>
);
