import type { Scope } from '../../../access/permissions';
import type { FormErrors } from '../try-form';
import { Field } from './field';

interface KeyFormProps {
  /** Scopes that may be given. */
  scopes: readonly Scope[];
  errors: FormErrors | null;
}

const MEANS: Record<Scope, string> = {
  read: 'read everything',
  cite: 'register citations, receive notices',
  review: 'review, add evidence and articles',
  publish: 'publish, correct, grade publishers',
  admin: 'people, keys of others, jobs',
};

/** Makes a machine key. */
export const KeyForm = ({ scopes, errors }: KeyFormProps) => (
  <form method="post" action="/account/keys" class="stack">
    {errors?.message && (
      <p class="form-error" role="alert">
        {errors.message}
      </p>
    )}
    <Field
      name="name"
      label="What the key is for"
      required
      maxLength={100}
      value={errors?.typed.name}
      error={errors?.fields.name}
    />
    <fieldset class="choices" aria-describedby={errors?.fields.scopes ? 'scopes-error' : undefined}>
      <legend>It may</legend>
      {errors?.fields.scopes && (
        <p class="field-error" id="scopes-error">
          {errors.fields.scopes}
        </p>
      )}
      {scopes.map((scope) => (
        <label key={scope}>
          <input type="checkbox" name="scopes" value={scope} checked={scope === 'read'} /> {MEANS[scope]}
        </label>
      ))}
    </fieldset>
    <Field
      name="expiresAt"
      label="Last day (optional)"
      type="date"
      hint="Left empty, it works until it is revoked."
      value={errors?.typed.expiresAt}
      error={errors?.fields.expiresAt}
    />
    <button type="submit">Make a key</button>
  </form>
);
