import { Field } from '../../components/field';
import { TextArea } from '../../components/text-area';
import type { FormErrors } from '../../try-form';
import type { StepField } from './step-forms';

interface StepFieldsProps {
  /** The step, which keeps its fields apart from those of the others. */
  of: string;
  fields: readonly StepField[];
  errors: FormErrors | null;
  /** What stands in a field before anybody typed. */
  given?: Readonly<Record<string, string>>;
}

const Choice = ({ id, field, chosen, error }: { id: string; field: StepField; chosen: string; error?: string }) => (
  <fieldset class="choice" aria-describedby={error ? `${id}-error` : undefined}>
    <legend>{field.label}</legend>
    {error && (
      <p class="field-error" id={`${id}-error`}>
        {error}
      </p>
    )}
    {field.choices?.map(({ value, label }) => (
      <label key={value}>
        <input type="radio" name={field.name} value={value} checked={value === chosen} /> {label}
      </label>
    ))}
  </fieldset>
);

/** The fields of a form at the desk, each with what was typed and what is wrong with it. */
export const StepFields = ({ of, fields, errors, given = {} }: StepFieldsProps) => (
  <>
    {fields.map((field) => {
      const id = `${of}-${field.name}`;
      const value = errors?.typed[field.name] ?? given[field.name] ?? '';
      const error = errors?.fields[field.name];
      const shared = { id, name: field.name, label: field.label, hint: field.hint, value, error };
      if (field.kind === 'lines') return <TextArea key={id} {...shared} />;
      if (field.kind === 'choice')
        return <Choice key={id} id={id} field={field} chosen={value} {...(error && { error })} />;
      return (
        <Field key={id} {...shared} type={field.kind === 'day' ? 'date' : 'text'} maxLength={2000} autocomplete="off" />
      );
    })}
  </>
);
