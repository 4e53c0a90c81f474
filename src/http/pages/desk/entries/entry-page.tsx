import { type EntryStep, entryActionsIn, entryStep } from '../../../../domain/workflow/entry-steps';
import { fromPublicId } from '../../../../platform/ids/public-id';
import { FormRefusal } from '../../components/form-refusal';
import type { FormErrors } from '../../try-form';
import { DeskFrame, type DeskFrameProps } from '../components/desk-frame';
import { ProblemFrame } from '../components/problem-frame';
import { StepFields } from '../components/step-fields';
import type { HistoryStep } from '../workbench/history.view';
import { HistoryEntry, HistoryList } from '../workbench/history-list';
import { workbenchAddress } from '../workbench/workbench-address';
import type { DeskEntry } from './entry.view';
import { EntryFacts } from './entry-facts';
import { EntryStateBadge } from './entry-state-badge';
import { ENTRY_KIND_WORDS } from './entry-words';
import { findStepForm, type StepForm } from './step-forms';

/** What was sent and not done. */
export interface RefusedStep {
  action: string;
  /** Revision of the entry that the form was made with. */
  seen: number;
  errors: FormErrors;
}

interface EntryPageProps extends Pick<DeskFrameProps, 'viewer'> {
  of: DeskEntry;
  history: HistoryStep[];
  /** "2026-03-02" */
  today: string;
  refused: RefusedStep | null;
}

const Typed = ({ form, errors }: { form: StepForm; errors: FormErrors }) => (
  <>
    {form.fields.map(({ name, label }) =>
      errors.typed[name] ? (
        <p key={name}>
          {label}: <span class="said">{errors.typed[name]}</span>
        </p>
      ) : null,
    )}
  </>
);

const Stale = ({ refused, form, history, possible }: StaleProps) => (
  <ProblemFrame title="It was changed while you worked on it">
    <p>
      {possible
        ? 'Nothing of yours is lost: it stands in the form below. Look at the change, then send it again or not.'
        : 'As it stands now, this cannot be done any more. What you typed stands here.'}
    </p>
    <div class="versions-apart">
      <section aria-labelledby="theirs">
        <h3 id="theirs">What changed</h3>
        <ol class="plain steps">
          {history
            .filter(({ revision }) => revision !== null && revision > refused.seen)
            .map((step) => (
              <HistoryEntry key={step.id} step={step} />
            ))}
        </ol>
      </section>
      <section aria-labelledby="yours">
        <h3 id="yours">What you sent: {form.label.toLowerCase()}</h3>
        <Typed form={form} errors={refused.errors} />
      </section>
    </div>
  </ProblemFrame>
);

interface StaleProps {
  refused: RefusedStep;
  form: StepForm;
  history: HistoryStep[];
  possible: boolean;
}

interface StepProps {
  at: string;
  action: string;
  form: StepForm;
  revision: number;
  errors: FormErrors | null;
  today: string;
  /** Whether it is what one comes for. */
  first: boolean;
  open: boolean;
}

const Step = ({ at, action, form, revision, errors, today, first, open }: StepProps) => (
  <details class="panel asking" open={open}>
    <summary>{form.label}</summary>
    {form.hint && <p class="quiet">{form.hint}</p>}
    <form method="post" action={`${at}/${action}`} class="stack" novalidate>
      {errors?.status !== 412 && <FormRefusal message={errors?.message} />}
      <input type="hidden" name="revision" value={revision} />
      <StepFields of={action} fields={form.fields} errors={errors} given={{ answeredOn: today }} />
      <button type="submit" class={first ? 'primary' : undefined}>
        {form.label}
      </button>
    </form>
  </details>
);

/** One correction, request for a reply or report of a reader: what it says, what can be done with it, and what was. */
export const EntryPage = ({ viewer, of, history, today, refused }: EntryPageProps) => {
  const { kind, entry } = of;
  const { permissions } = viewer;
  const steps = entryActionsIn(kind, entry.state).flatMap((action) => {
    const form = findStepForm(kind, action);
    const { permission } = entryStep(kind, action as never) satisfies EntryStep;
    return form && viewer.personId !== null && permissions.has(permission) ? [{ action, form }] : [];
  });
  const attempted = refused && findStepForm(kind, refused.action);
  const claim = workbenchAddress(fromPublicId('clm', entry.claim.id)!);
  const overdue = of.kind === 'reply_request' && of.entry.overdue;
  return (
    <DeskFrame viewer={viewer} place="entries" queue="" last={null}>
      {refused?.errors.status === 412 && attempted && (
        <Stale
          refused={refused}
          form={attempted}
          history={history}
          possible={steps.some(({ action }) => action === refused.action)}
        />
      )}
      <div class="workbench">
        <div class="bench-main">
          <header class="claim-head">
            <p class="kicker">
              <a href={claim}>{entry.claim.text}</a>
            </p>
            <h1 tabindex={-1} autofocus={refused === null}>
              {ENTRY_KIND_WORDS[kind]}
            </h1>
            <p class="queue-facts">
              <EntryStateBadge state={entry.state} overdue={overdue} />
            </p>
          </header>
          <EntryFacts of={of} />
          {kind === 'error_report' && permissions.has('publish') && (
            <p>
              <a class="button" href={`${claim}/corrections?report=${entry.id}`}>
                Record a correction from it
              </a>
            </p>
          )}
          <HistoryList history={history} />
        </div>
        <div class="bench-side">
          {steps.map(({ action, form }, place) => (
            <Step
              key={action}
              at={`/desk/entries/${entry.id}`}
              action={action}
              form={form}
              revision={entry.revision}
              errors={refused?.action === action ? refused.errors : null}
              today={today}
              first={place === 0}
              open={refused ? refused.action === action : place === 0}
            />
          ))}
          {steps.length === 0 && <p class="quiet">Nothing is left for you to do with it.</p>}
        </div>
      </div>
    </DeskFrame>
  );
};
