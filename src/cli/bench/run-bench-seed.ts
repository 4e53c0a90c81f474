import type { DataSource } from 'typeorm';
import { createKey } from '../../access/keys/create-key';
import { createPerson } from '../../access/people/create-person';
import type { Scope } from '../../access/permissions';
import { rows } from '../../platform/database/rows';
import { CommandError } from '../exit-code';
import { print } from '../output';
import { say } from '../say';
import { withPipeline } from '../with-pipeline';
import { publishAll, sealAll } from './publish-all';
import { type DeskSize, seedDesk } from './seed-desk';

export interface BenchSize extends DeskSize {
  people: number;
  published: boolean;
}

/** Fills the database and prints a key of each person who is to work there, one a line. @throws CommandError where it is not empty */
export function seedForBench({ people, published, ...size }: BenchSize): Promise<void> {
  return withPipeline(async ({ dataSource }) => {
    const present = await rows(dataSource, 'SELECT 1 FROM articles UNION ALL SELECT 1 FROM questions LIMIT 1');
    if (present.length > 0)
      throw new CommandError('conflict', 'the database is not empty: set TOUCHSTONE_HOME to a new folder');
    const { claims } = await seedDesk(dataSource, size);
    say(`${claims} claims on ${size.questions} questions, ${size.evidence} pieces of evidence`);
    let last = '';
    for (let i = 1; i <= people; i++) {
      const { key, personId } = await addWorker(dataSource, i, i === people);
      await print(`${key}\n`);
      last = personId;
    }
    if (published || size.agency) await sealAll(dataSource);
    if (published) await publishAll(dataSource, last);
  }, 'owner');
}

/** The last one is an editor, who publishes and cites. */
async function addWorker(
  dataSource: DataSource,
  i: number,
  isEditor: boolean,
): Promise<{ key: string; personId: string }> {
  const person = {
    name: `Reviewer ${i}`,
    email: `reviewer.${i}@bench.example`,
    role: isEditor ? 'editor' : 'reviewer',
  } as const;
  const added = await createPerson(dataSource, { ...person, password: null, actor: 'system' });
  if (added.outcome !== 'created') throw new CommandError('conflict', `somebody has the address ${person.email}`);
  const scopes: Scope[] = isEditor ? ['read', 'review', 'cite', 'publish'] : ['read', 'review'];
  const key = await createKey(dataSource, {
    personId: added.personId,
    name: 'bench',
    scopes,
    expiresAt: null,
    actor: 'system',
  });
  if (key.outcome !== 'created') throw new CommandError('failed', key.outcome);
  return { key: key.token, personId: added.personId };
}
