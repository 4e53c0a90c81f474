import type { DataSource } from 'typeorm';
import { createKey } from '../access/keys/create-key';
import { resetPassword } from '../access/people/change-password';
import { createPerson } from '../access/people/create-person';
import { randomPassword } from '../access/people/passwords';
import { type PersonRole, SCOPES } from '../access/permissions';
import { firstRow } from '../platform/database/rows';
import { CommandError } from './exit-code';
import { print } from './output';
import { withPipeline } from './with-pipeline';

const ADDRESS = /^[^\s@]+@[^\s@]+$/;

async function personOf(dataSource: DataSource, email: string): Promise<string> {
  const person = await firstRow<{ id: string }>(dataSource, `SELECT id FROM people WHERE email = lower($1)`, [email]);
  if (!person) throw new CommandError('notFound', `nobody has the address ${email}`);
  return person.id;
}

/** Prints the first password on stdout. */
export function addPersonByHand(email: string, { name, role }: { name: string; role: PersonRole }): Promise<void> {
  if (!ADDRESS.test(email)) throw new CommandError('usage', `${email} is no e-mail address`);
  return withPipeline(async ({ dataSource }) => {
    const password = randomPassword();
    const { outcome } = await createPerson(dataSource, { name, email, role, password, actor: 'system' });
    if (outcome === 'exists') throw new CommandError('conflict', `somebody has the address ${email} already`);
    await print(`${password}\n`);
  });
}

/** Prints the new password on stdout. */
export function resetPasswordByHand(email: string): Promise<void> {
  return withPipeline(async ({ dataSource }) => {
    const password = await resetPassword(dataSource, await personOf(dataSource, email), 'system');
    await print(`${password}\n`);
  });
}

/** Prints the key on stdout. */
export function addKeyByHand(email: string, { name, scope }: { name: string; scope: string[] }): Promise<void> {
  return withPipeline(async ({ dataSource }) => {
    const personId = await personOf(dataSource, email);
    const scopes = SCOPES.filter((known) => scope.includes(known));
    const created = await createKey(dataSource, { personId, name, scopes, expiresAt: null, actor: 'system' });
    switch (created.outcome) {
      case 'person_not_found':
        throw new CommandError('conflict', `${email} was disabled`);
      case 'beyond_role':
        throw new CommandError('conflict', `the role of ${email} does not allow ${created.scopes.join(', ')}`);
      case 'created':
        await print(`${created.token}\n`);
    }
  });
}
