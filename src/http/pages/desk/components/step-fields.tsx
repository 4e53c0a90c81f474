import { Field } from '../../components/field';
import { described, Labelled } from '../../components/labelled';
import { TextArea } from '../../components/text-area';
import type { FormErrors } from '../../try-form';
import type { StepField } from './step-field';

interface StepFieldsProps {
  /** The step, which keeps its fields apart from those of the others. */
  of: string;
  fields: readonly StepField[];
  errors: FormErrors | null;
  /** What stands in a field before anybody typed. */
  given?: Readonly<Record<string, string>>;
}

interface ChoiceProps {
  id: string;
  field: StepField;
  /** The value; of ticks all of them, with spaces between. */
  chosen: string;
  error?: string;
}

const Choice = ({ id, field, chosen, error }: ChoiceProps) => (
  <fieldset class="choice" aria-describedby={error ? `${id}-error` : undefined}>
    <legend>{field.label}</legend>
    {error && (
      <p class="field-error" id={`${id}-error`}>
        {error}
      </p>
    )}
    {field.choices?.map(({ value, label }) => (
      <label key={value}>
        <input
          type={field.kind === 'ticks' ? 'checkbox' : 'radio'}
          name={field.name}
          value={value}
          checked={chosen.split(' ').includes(value)}
        />{' '}
        {label}
      </label>
    ))}
  </fieldset>
);

const Select = ({ id, field: { name, label, hint, choices }, chosen, error }: ChoiceProps) => (
  <Labelled id={id} label={label} hint={hint} error={error}>
    <select id={id} name={name} {...described({ id, hint, error })}>
      {choices?.map((choice) => (
        <option key={choice.value} value={choice.value} selected={choice.value === chosen}>
          {choice.label}
        </option>
      ))}
    </select>
  </Labelled>
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
      if (field.kind === 'select')
        return <Select key={id} id={id} field={field} chosen={value} {...(error && { error })} />;
      if (field.kind === 'choice' || field.kind === 'ticks')
        return <Choice key={id} id={id} field={field} chosen={value} {...(error && { error })} />;
      return (
        <Field key={id} {...shared} type={field.kind === 'day' ? 'date' : 'text'} maxLength={2000} autocomplete="off" />
      );
    })}
  </>
);
