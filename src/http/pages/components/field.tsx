import type { InputHTMLAttributes } from 'preact';
import { described, Labelled } from './labelled';

interface FieldProps {
  name: string;
  /** Where another form of the page has a field of this name. */
  id?: string;
  label: string;
  type?: 'text' | 'email' | 'password' | 'date';
  value?: string | undefined;
  required?: boolean;
  minLength?: number;
  maxLength?: number;
  autocomplete?: 'username' | 'current-password' | 'new-password' | 'email' | 'off';
  /** What to know before filling it in. */
  hint?: string | undefined;
  /** What is wrong with what was typed, and the way out. */
  error?: string | undefined;
}

/** A labelled input with its hint and its error, which assistive technology reads with it. */
export const Field = ({ name, id = name, label, hint, error, type = 'text', ...rest }: FieldProps) => {
  const attributes = { id, name, type, ...described({ id, hint, error }), ...rest } as InputHTMLAttributes;
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      <input {...attributes} />
    </Labelled>
  );
};
