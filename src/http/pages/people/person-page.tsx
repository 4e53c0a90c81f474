import { PERSON_ROLES } from '../../../access/permissions';
import type { KeyDto } from '../../api/keys/key.dto';
import type { PersonDto } from '../../api/people/person.dto';
import { Field } from '../components/field';
import { KeyTable } from '../components/key-table';
import { ShownOnce } from '../components/shown-once';
import type { FormErrors } from '../try-form';

export interface PersonPageProps {
  person: PersonDto;
  keys: readonly KeyDto[];
  /** A password that was just given. */
  password?: string;
  roleErrors?: FormErrors;
  accessErrors?: FormErrors;
}

const Refusal = ({ errors }: { errors: FormErrors | undefined }) =>
  errors?.message ? (
    <p class="form-error" role="alert">
      {errors.message}
    </p>
  ) : null;

/** Why, for the history. Two forms of the page have one, so it carries the form's name. */
const Reason = ({ of, errors }: { of: string; errors: FormErrors | undefined }) => (
  <Field
    id={`${of}-reason`}
    name="reason"
    label="Reason"
    required
    maxLength={2000}
    value={errors?.typed.reason}
    error={errors?.fields.reason}
  />
);

/** One person for admins: role, password, access and keys. */
export const PersonPage = ({ person, keys, password, roleErrors, accessErrors }: PersonPageProps) => {
  const at = `/people/${person.id}`;
  return (
    <div class="narrow">
      <p class="kicker">
        <a href="/people">People and keys</a>
      </p>
      <h1>{person.name}</h1>
      <p class="lead">
        {person.email}, {person.role}
        {person.disabled && ', shut out'}
      </p>
      {password !== undefined && <ShownOnce what={`The new password of ${person.name}.`} secret={password} />}
      <h2>Role</h2>
      <form method="post" action={`${at}/role`} class="stack">
        <Refusal errors={roleErrors} />
        <div class="field">
          <label for="role">Role</label>
          <select id="role" name="role">
            {PERSON_ROLES.map((role) => (
              <option key={role} value={role} selected={role === (roleErrors?.typed.role ?? person.role)}>
                {role}
              </option>
            ))}
          </select>
        </div>
        <Reason of="role" errors={roleErrors} />
        <button type="submit">Give this role</button>
      </form>
      <h2>Access</h2>
      <form method="post" action={`${at}/${person.disabled ? 'readmission' : 'disablement'}`} class="stack">
        <Refusal errors={accessErrors} />
        <Reason of="access" errors={accessErrors} />
        <button type="submit">{person.disabled ? 'Let in again' : 'Shut out: end sessions and keys'}</button>
      </form>
      <form method="post" action={`${at}/password`}>
        <p>A new password ends every session of the person.</p>
        <button type="submit">Give a new password</button>
      </form>
      <h2>Machine keys</h2>
      <KeyTable keys={keys} revokeAt={(id) => `${at}/keys/${id}/revocation`} />
    </div>
  );
};
