import type { InputHTMLAttributes } from 'preact';

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
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const attributes = {
    id,
    name,
    type,
    'aria-describedby': notes === '' ? undefined : notes,
    'aria-invalid': error ? true : undefined,
    ...rest,
  } as InputHTMLAttributes;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <input {...attributes} />
    </div>
  );
};
