import { described, Labelled } from './labelled';

interface TextAreaProps {
  name: string;
  /** Where another form of the page has a field of this name. */
  id?: string;
  label: string;
  value?: string | undefined;
  rows?: number;
  maxLength?: number;
  required?: boolean;
  /** Of a field that stands outside of its form. */
  form?: string;
  hint?: string | undefined;
  error?: string | undefined;
}

/** A labelled text of several lines with its hint and its error, which assistive technology reads with it. */
export const TextArea = ({
  name,
  id = name,
  label,
  value = '',
  rows = 5,
  maxLength = 5000,
  hint,
  error,
  ...rest
}: TextAreaProps) => (
  <Labelled id={id} label={label} hint={hint} error={error}>
    <textarea id={id} name={name} rows={rows} maxLength={maxLength} {...described({ id, hint, error })} {...rest}>
      {value}
    </textarea>
  </Labelled>
);
