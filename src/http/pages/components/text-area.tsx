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
}: TextAreaProps) => {
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
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
      <textarea
        id={id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        aria-describedby={notes === '' ? undefined : notes}
        aria-invalid={error ? true : undefined}
        {...rest}
      >
        {value}
      </textarea>
    </div>
  );
};
