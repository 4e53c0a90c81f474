import type { ComponentChildren } from 'preact';
import { FormRefusal } from '../../components/form-refusal';
import type { FormErrors } from '../../try-form';
import { DeskFrame, type DeskFrameProps } from '../components/desk-frame';
import { StepFields } from './step-fields';
import type { StepField } from './step-forms';

interface RecordPageProps extends Pick<DeskFrameProps, 'viewer'> {
  title: string;
  lead: string;
  claim: { text: string; href: string };
  /** Where the form goes. */
  action: string;
  fields: readonly StepField[];
  button: string;
  given: Readonly<Record<string, string>>;
  errors: FormErrors | null;
  /** What the form is about, between its title and its fields. */
  children?: ComponentChildren;
}

/** A page on which something is recorded about a claim. */
export const RecordPage = ({ viewer, claim, errors, children, ...form }: RecordPageProps) => (
  <DeskFrame viewer={viewer} place="entries" queue="" last={null}>
    <div class="narrow">
      <p class="kicker">
        <a href={claim.href}>{claim.text}</a>
      </p>
      <h1 tabindex={-1} autofocus={errors === null}>
        {form.title}
      </h1>
      <p class="lead">{form.lead}</p>
      {children}
      <form method="post" action={form.action} class="stack" novalidate>
        <FormRefusal message={errors?.message} />
        {form.given.reportId && <input type="hidden" name="reportId" value={form.given.reportId} />}
        <StepFields of="record" fields={form.fields} errors={errors} given={form.given} />
        <button type="submit" class="primary">
          {form.button}
        </button>
      </form>
    </div>
  </DeskFrame>
);
