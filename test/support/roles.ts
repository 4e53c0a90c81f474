import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { createKey } from '../../src/access/keys/create-key';
import { createPerson } from '../../src/access/people/create-person';
import { PERSON_ROLES, type PersonRole, permissionsOf, SCOPES, type Scope } from '../../src/access/permissions';

export interface TestPerson {
  personId: string;
  name: string;
  email: string;
  role: PersonRole;
}

let made = 0;

/** A person of this role, who signs in by a password only where one is given. */
export async function addPerson(
  database: DataSource,
  role: PersonRole,
  password: string | null = null,
): Promise<TestPerson> {
  const name = `Ada ${role[0]!.toUpperCase()}${role.slice(1)}`;
  const email = `ada.${role}.${++made}@desk.example`;
  const created = await createPerson(database, { name, email, role, password, actor: 'system' });
  if (created.outcome !== 'created') throw new Error(`${email} ${created.outcome}`);
  return { personId: created.personId, name, email, role };
}

/** A machine key of a person: with everything that the role may, or with these scopes. */
export async function addKey(
  database: DataSource,
  { personId, role }: TestPerson,
  scopes: Scope[] = SCOPES.filter((scope) => permissionsOf(role).has(scope)),
): Promise<string> {
  const created = await createKey(database, { personId, name: 'test', scopes, expiresAt: null, actor: 'system' });
  if (created.outcome !== 'created') throw new Error(created.outcome);
  return created.token;
}

/** `keyFor('editor')`: the key of one person a role, made when first asked for. */
export function keysByRole(database: DataSource): (role: PersonRole) => Promise<string> {
  const keys = new Map<PersonRole, Promise<string>>();
  return (role) => {
    const key = keys.get(role) ?? addPerson(database, role).then((person) => addKey(database, person));
    keys.set(role, key);
    return key;
  };
}

/** The highest role: what tests that are not about roles sign in as. */
export const HIGHEST = PERSON_ROLES.at(-1)!;

const PASSWORD = 'correct horse battery';
/** What a browser on a page of the service sends with a form. */
export const FORM = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };

/** The `name=value` parts of the cookies that an answer sets. */
export const cookiesOf = (answer: { headers: Record<string, unknown> }): string =>
  [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((line) => String(line).split(';', 1)[0])
    .join('; ');

/** `signInAs('reviewer')`: the cookie of a new person of this role, from the sign-in page. */
export const signInWith =
  (app: NestFastifyApplication, database: DataSource) =>
  async (role: PersonRole): Promise<TestPerson & { cookie: string }> => {
    const person = await addPerson(database, role, PASSWORD);
    const payload = new URLSearchParams({ email: person.email, password: PASSWORD }).toString();
    const answer = await app.inject({ method: 'POST', url: '/sign-in', headers: FORM, payload });
    if (answer.statusCode !== 303) throw new Error(`sign-in answered ${answer.statusCode}`);
    return { ...person, cookie: cookiesOf(answer) };
  };
