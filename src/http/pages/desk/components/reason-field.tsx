interface ReasonFieldProps {
  name: string;
  label: string;
  value?: string | undefined;
  error?: string | undefined;
  form?: string;
}

/** One line in which a person says why. */
export const ReasonField = ({ name, label, value, error, form }: ReasonFieldProps) => (
  <label class="reason">
    {label}
    <input
      name={name}
      value={value ?? ''}
      maxLength={2000}
      form={form}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${name}-error` : undefined}
    />
    {error && (
      <span class="field-error" id={`${name}-error`}>
        {error}
      </span>
    )}
  </label>
);
