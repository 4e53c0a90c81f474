import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { readEnvironment } from '../../src/platform/config/environment';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { rows } from '../../src/platform/database/rows';
import { type RunningService, startApp } from '../../src/start-app';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { addKey, addPerson } from '../support/roles';
import { REDIS_VARIABLE } from '../support/test-home';
import { ROOMY } from '../support/unhurried';
import { deliverFerry } from './ferry-article';

const POISON = `
  CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF TG_TABLE_NAME = 'statements' AND to_jsonb(NEW) ->> 'quote' LIKE '%Atlantis%' THEN RAISE 'no such harbour'; END IF;
    IF TG_TABLE_NAME = 'verdicts' AND EXISTS (SELECT FROM claims WHERE id::text = to_jsonb(NEW) ->> 'claim_id' AND text LIKE '%99%') THEN
      RAISE 'cannot be weighed';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER poison BEFORE INSERT ON statements FOR EACH ROW EXECUTE FUNCTION poison();
  CREATE TRIGGER poison BEFORE INSERT ON verdicts FOR EACH ROW EXECUTE FUNCTION poison()`;

const redis = process.env[REDIS_VARIABLE];
const LANES = redis ? ['postgres', 'redis'] : ['postgres'];

describe.each(LANES)('work that always fails, with the queue in %s', (lane) => {
  let database: TestDatabase;
  let owner: DataSource;
  let service: RunningService;
  let key: string;

  const start = async () => {
    // A database of its own in the Redis that others use, too.
    const redisUrl = lane === 'redis' ? `${redis}/7` : null;
    const environment = { ...readEnvironment({ PORT: '0', LOG_LEVEL: 'silent' }), redisUrl, capacity: ROOMY };
    service = await startApp(environment, database.serviceUrl, () => undefined);
  };
  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await new DataSource(dataSourceOptions(database.url, [], 2)).initialize();
    await owner.query(POISON);
    key = await addKey(owner, await addPerson(owner, 'admin'));
    await start();
  });
  afterAll(async () => {
    await service.close();
    await owner.destroy();
    await database.drop();
  });

  const ask = async (path: string, body?: object) => {
    const answer = await fetch(`${service.address}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    return answer.text();
  };
  interface Stuck {
    id: string;
    kind: string;
    reason: string | null;
    attempts: number;
  }
  const parked = async (): Promise<Stuck[]> => {
    const { items } = JSON.parse(await ask('/api/v1/jobs/stuck?parked=true')) as { items: Stuck[] };
    return items.sort((a, b) => a.kind.localeCompare(b.kind));
  };
  /** Looks until it holds; what failed four times is not waited for in between. */
  const until = async (condition: () => Promise<boolean>) => {
    while (!(await condition())) {
      for (const table of ['articles', 'questions'])
        await rows(
          owner,
          `UPDATE ${table} SET attempts = 4, next_attempt_at = '-infinity' WHERE attempts BETWEEN 1 AND 3 AND parked_reason IS NULL`,
        );
      await pause(50);
    }
  };
  const assessed = (toll: number) => async () =>
    (await rows(owner, `SELECT FROM claims WHERE text LIKE $1 AND verdict_number > 0`, [`%${toll}%`])).length > 0;
  const POISONED = [
    { kind: 'articles', reason: 'no such harbour', attempts: 5 },
    { kind: 'questions', reason: 'cannot be weighed', attempts: 5 },
  ].map((piece) => expect.objectContaining(piece));

  it('is parked with its reason, for everybody to see, while the rest goes on', async () => {
    for (const [harbour, toll] of [
      ['Atlantis', 11],
      ['Lisbon', 99],
      ['Porto', 12],
    ] as const)
      await deliverFerry(owner, harbour, toll);
    await until(assessed(12));
    await until(async () => (await parked()).length === 2);
    expect(await parked()).toEqual(POISONED);
    const page = await ask('/jobs');
    expect(page).toContain('no such harbour');
    expect(page).toContain('cannot be weighed');
  });

  it('stays so when the service starts anew, and is retried by hand', async () => {
    await service.close();
    await start();
    await deliverFerry(owner, 'Faro', 13);
    await until(assessed(13));
    expect(await parked()).toEqual(POISONED);
    await owner.query('DROP TRIGGER poison ON statements; DROP TRIGGER poison ON verdicts');
    const ids = (await parked()).map(({ id }) => id);
    expect(JSON.parse(await ask('/api/v1/jobs/retries', { ids }))).toEqual({ retried: ids, skipped: [] });
    await until(assessed(99));
    await until(assessed(11));
    expect(await parked()).toEqual([]);
  });
});
