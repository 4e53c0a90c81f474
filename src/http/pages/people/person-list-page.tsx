import { PERSON_ROLES } from '../../../access/permissions';
import type { PersonDto, PersonWithPasswordDto } from '../../api/people/person.dto';
import { Field } from '../components/field';
import { MoreLink } from '../components/more-link';
import { ShownOnce } from '../components/shown-once';
import type { FormErrors } from '../try-form';

export interface PersonListPageProps {
  people: readonly PersonDto[];
  /** Where the next page is. */
  more: string | null;
  /** Somebody who was just added. */
  added?: PersonWithPasswordDto;
  errors?: FormErrors;
}

const AddPerson = ({ errors }: { errors: FormErrors | undefined }) => (
  <form method="post" action="/people" class="stack narrow">
    {errors?.message && (
      <p class="form-error" role="alert">
        {errors.message}
      </p>
    )}
    <Field name="name" label="Name" required maxLength={100} value={errors?.typed.name} error={errors?.fields.name} />
    <Field
      name="email"
      label="E-mail address"
      type="email"
      required
      autocomplete="off"
      value={errors?.typed.email}
      error={errors?.fields.email}
    />
    <div class="field">
      <label for="role">Role</label>
      <select id="role" name="role">
        {PERSON_ROLES.map((role) => (
          <option key={role} value={role} selected={role === (errors?.typed.role ?? 'reviewer')}>
            {role}
          </option>
        ))}
      </select>
    </div>
    <button type="submit">Add the person</button>
  </form>
);

/** Everybody who works here, and the way to add somebody. */
export const PersonListPage = ({ people, more, added, errors }: PersonListPageProps) => (
  <>
    <h1>People and keys</h1>
    {added && <ShownOnce what={`The first password of ${added.name} (${added.email}).`} secret={added.password} />}
    <ul class="people">
      {people.map((person) => (
        <li key={person.id}>
          <a href={`/people/${person.id}`}>{person.name}</a>, {person.role}
          {person.disabled && ', shut out'} <span class="quiet">{person.email}</span>
        </li>
      ))}
    </ul>
    <MoreLink href={more} label="More people" />
    <h2>Add a person</h2>
    <AddPerson errors={errors} />
  </>
);
