import { PASSWORD_LENGTH } from '../../../access/people/passwords';
import { SCOPES } from '../../../access/permissions';
import type { KeyDto } from '../../api/keys/key.dto';
import type { MeDto } from '../../api/me/me.dto';
import { Field } from '../components/field';
import { KeyForm } from '../components/key-form';
import { KeyTable } from '../components/key-table';
import { ShownOnce } from '../components/shown-once';
import type { FormErrors } from '../try-form';

export interface AccountPageProps {
  me: MeDto;
  keys: readonly KeyDto[];
  /** A key that was just made. */
  token?: string;
  /** What was just done. */
  done?: string | undefined;
  passwordErrors?: FormErrors;
  keyErrors?: FormErrors;
}

const PasswordForm = ({ errors }: { errors: FormErrors | undefined }) => (
  <form method="post" action="/account/password" class="stack">
    {errors?.message && (
      <p class="form-error" role="alert">
        {errors.message}
      </p>
    )}
    <Field
      name="current"
      label="Current password"
      type="password"
      autocomplete="current-password"
      required
      error={errors?.fields.current}
    />
    <Field
      name="password"
      label="New password"
      type="password"
      autocomplete="new-password"
      required
      minLength={PASSWORD_LENGTH.min}
      maxLength={PASSWORD_LENGTH.max}
      hint={`At least ${PASSWORD_LENGTH.min} characters; a sentence is easy to keep.`}
      error={errors?.fields.password}
    />
    <button type="submit">Change the password</button>
  </form>
);

/** One's own name, password, single-letter commands and machine keys. */
export const AccountPage = ({ me, keys, token, done, passwordErrors, keyErrors }: AccountPageProps) => (
  <div class="narrow">
    <h1>{me.person.name}</h1>
    <p class="lead">
      {me.person.email}, {me.person.role}
    </p>
    {done && (
      <p class="shown-once" role="status">
        {done}
      </p>
    )}
    <h2>Password</h2>
    <PasswordForm errors={passwordErrors} />
    <h2>Single-letter commands</h2>
    <p>
      On the pages of the desk, letters such as <kbd>n</kbd> and <kbd>?</kbd> act as commands. They are{' '}
      <strong>{me.keyboardShortcuts ? 'on' : 'off'}</strong>.
    </p>
    <form method="post" action="/account/preferences">
      <input type="hidden" name="keyboardShortcuts" value={me.keyboardShortcuts ? 'off' : 'on'} />
      <button type="submit">Switch them {me.keyboardShortcuts ? 'off' : 'on'}</button>
    </form>
    <h2>Machine keys</h2>
    <p>
      Scripts send a key in place of a password: <code>Authorization: Bearer tsk_…</code>
    </p>
    {token !== undefined && <ShownOnce what="This is the new key." secret={token} />}
    <KeyTable keys={keys} revokeAt={(id) => `/account/keys/${id}/revocation`} />
    <h3>Make a key</h3>
    <KeyForm scopes={SCOPES.filter((scope) => me.permissions.includes(scope))} errors={keyErrors ?? null} />
  </div>
);
