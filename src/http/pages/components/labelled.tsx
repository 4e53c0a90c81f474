import type { ComponentChildren } from 'preact';

interface Notes {
  id: string;
  /** What to know before filling it in. */
  hint?: string | undefined;
  /** What is wrong with what was typed, and the way out. */
  error?: string | undefined;
}

/** What ties a control to its hint and its error, so that assistive technology reads them with it. */
export const described = ({ id, hint, error }: Notes) => {
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { 'aria-describedby': notes === '' ? undefined : notes, 'aria-invalid': error ? true : undefined };
};

/** A control with its label, its hint and its error. */
export const Labelled = ({
  id,
  label,
  hint,
  error,
  children,
}: Notes & { label: string; children: ComponentChildren }) => (
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
    {children}
  </div>
);
