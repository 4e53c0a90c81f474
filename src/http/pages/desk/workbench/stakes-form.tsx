import { priorityParts } from '../../../../domain/workflow/priority';
import { deskSettings } from '../../../../platform/config/desk-settings';
import { toPublicId } from '../../../../platform/ids/public-id';
import { PriorityBar } from '../components/priority-bar';
import type { WorkbenchReview } from './workbench.view';

const DAY_MS = 86_400_000;
const LEVELS = {
  reach: ['hardly anybody', 'some', 'many', 'nearly everybody'],
  harm: ['none', 'some', 'serious', 'grave'],
} as const;

const Level = ({ name, label, value }: { name: keyof typeof LEVELS; label: string; value: number }) => (
  <label>
    {label}
    <select name={name} form="work">
      {LEVELS[name].map((words, level) => (
        <option key={words} value={level} selected={level === value}>
          {level} · {words}
        </option>
      ))}
    </select>
  </label>
);

/** Why the claim is urgent, and the two parts of it that people set. */
export const StakesForm = ({ review, mayWeigh, now }: { review: WorkbenchReview; mayWeigh: boolean; now: number }) => (
  <section class="panel stakes" aria-labelledby="stakes-title">
    <h2 id="stakes-title">Urgency</h2>
    <PriorityBar
      spelled
      parts={priorityParts(review, deskSettings().priority, (now - Date.parse(review.waitingSince)) / DAY_MS)}
    />
    {mayWeigh && (
      <div class="stakes-choice">
        <Level name="reach" label="Reach" value={review.reach} />
        <Level name="harm" label="Harm" value={review.harm} />
        <button
          type="submit"
          form="work"
          formaction={`/desk/claims/${toPublicId('clm', review.claimId)}/actions/weigh`}
        >
          Set reach and harm
        </button>
      </div>
    )}
  </section>
);
