import { transitionOf } from '../../../../domain/workflow/transitions';
import { toPublicId } from '../../../../platform/ids/public-id';
import { Key } from '../components/key';
import { PersonSelect } from '../components/person-select';
import { ReasonField } from '../components/reason-field';
import { SnoozeSelect } from '../components/snooze-select';
import { type DeskActionName, deskAction } from './desk-actions';
import type { WorkbenchReview } from './workbench.view';

export interface ActionFormsProps {
  review: WorkbenchReview;
  actions: DeskActionName[];
  people: { id: string; name: string }[];
  /** What was typed into the fields of an action that was refused, by name. */
  fields: Readonly<Record<string, string>>;
  /** The action that was refused, and why. */
  refused: { action: DeskActionName; message: string } | null;
}

const Button = ({ path, action }: { path: string; action: DeskActionName }) => {
  const { label, key } = deskAction(action);
  return (
    <button
      type="submit"
      form="work"
      formaction={`${path}/actions/${action}`}
      data-key={key}
      aria-keyshortcuts={key}
      class={action === 'publish' || action === 'reserve' ? 'primary' : undefined}
    >
      {label} {key && <Key name={key} />}
    </button>
  );
};

const Details = ({ action, people, fields, review }: { action: DeskActionName } & ActionFormsProps) => {
  if (action === 'snooze') return <SnoozeSelect form="work" />;
  if (action === 'hand_off')
    return <PersonSelect form="work" name="hand_to" label="To" people={people} chosen={fields.hand_to} />;
  if (action === 'assign')
    return (
      <PersonSelect
        form="work"
        name="assign_to"
        label="To"
        people={people}
        chosen={fields.assign_to ?? review.assignedTo}
        nobody="nobody"
      />
    );
  return null;
};

/** Pressed and done: nothing has to be said with them. */
const PLAIN: ReadonlySet<DeskActionName> = new Set(['reserve', 'publish', 'skip', 'release', 'open']);

/** They have a place of their own on the page. */
const ELSEWHERE: ReadonlySet<DeskActionName> = new Set(['weigh', 'tag', 'untag']);

/** What can be done with the claim beside ruling on it: plain ones as buttons, the others fold open what they ask for. */
export const ActionForms = (props: ActionFormsProps) => {
  const { review, actions, fields, refused } = props;
  const path = `/desk/claims/${toPublicId('clm', review.claimId)}`;
  const asking = actions.filter((action) => !PLAIN.has(action) && !ELSEWHERE.has(action));
  return (
    <section class="panel actions" aria-labelledby="actions-title">
      <h2 id="actions-title">Other ways on</h2>
      <div class="plain-actions">
        <button type="submit" form="work" formaction="/desk/next" data-key="n" aria-keyshortcuts="n">
          Next claim <Key name="n" />
        </button>
        {actions
          .filter((action) => PLAIN.has(action))
          .map((action) => (
            <Button key={action} path={path} action={action} />
          ))}
        <button
          type="submit"
          form="work"
          formaction={`${path}/watch`}
          name="watching"
          value={review.watching ? 'no' : 'yes'}
          class="quiet-button"
        >
          {review.watching ? 'Stop watching' : 'Watch'}
        </button>
      </div>
      {asking.map((action) => {
        const { label, hint } = deskAction(action);
        const error = refused?.action === action ? refused.message : undefined;
        return (
          <details key={action} class="asking" open={error !== undefined}>
            <summary>{label}…</summary>
            {hint && <p class="quiet">{hint}</p>}
            <Details {...props} action={action} />
            <ReasonField
              form="work"
              name={`reason_${action}`}
              label={transitionOf(action).reason === 'required' ? 'Why' : 'Why (optional)'}
              value={fields[`reason_${action}`]}
              error={error}
            />
            <Button path={path} action={action} />
          </details>
        );
      })}
    </section>
  );
};
