import type { DataSource } from 'typeorm';
import { createKey } from '../access/keys/create-key';
import { createPerson } from '../access/people/create-person';
import { randomPassword } from '../access/people/passwords';
import { SCOPES } from '../access/permissions';

const PEOPLE = [
  { name: 'Ada Admin', email: 'ada@desk.example', role: 'admin' },
  { name: 'Ed Editor', email: 'ed@desk.example', role: 'editor' },
  { name: 'Rita Reviewer', email: 'rita@desk.example', role: 'reviewer' },
] as const;

/** Adds the people of the demo where they are not there yet, and says, once, how they sign in and what key scripts may send. */
export async function addDemoPeople(dataSource: DataSource, say: (line: string) => void): Promise<void> {
  for (const person of PEOPLE) {
    const password = randomPassword();
    const created = await createPerson(dataSource, { ...person, password, actor: 'system' });
    if (created.outcome !== 'created') continue;
    say(`sign in as ${person.role.padEnd(8)}  ${person.email.padEnd(18)}  ${password}`);
    if (person.role !== 'admin') continue;
    const { personId } = created;
    const key = await createKey(dataSource, {
      personId,
      name: 'demo',
      scopes: SCOPES,
      expiresAt: null,
      actor: 'system',
    });
    if (key.outcome === 'created') say(`key for scripts       ${key.token}`);
  }
}
