import { PersonSelect } from '../components/person-select';
import { ReasonField } from '../components/reason-field';
import { SnoozeSelect } from '../components/snooze-select';

interface BulkFormProps {
  queue: string;
  reviewers: { id: string; name: string }[];
}

/** What can be done with several claims at once: only what can be taken back and is not public. */
export const BulkForm = ({ queue, reviewers }: BulkFormProps) => (
  <section class="bulk" aria-labelledby="bulk-title">
    <h2 id="bulk-title">With the chosen claims</h2>
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
