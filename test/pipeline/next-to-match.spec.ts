import { DataSource } from 'typeorm';
import { nextToMatch } from '../../src/pipeline/claims/match-article';
import { entities } from '../../src/pipeline/entities';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { rows } from '../../src/platform/database/rows';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { seeded } from '../support/seeded';

interface Drawn {
  id: string;
  /** Its text has been read. */
  read: boolean;
  matched: boolean;
  failed: boolean;
  parked: boolean;
}

let clone: TestDatabase;
let database: DataSource;

beforeAll(async () => {
  clone = await createTestDatabase();
  database = await new DataSource(dataSourceOptions(clone.url, entities, 2)).initialize();
  await database.query(`INSERT INTO publishers (name, grade) VALUES ('Courier', 'B')`);
});
afterAll(async () => {
  await database.destroy();
  await clone.drop();
});

/** Six articles in any state, in the order of their arrival. */
async function draw(seed: number): Promise<Drawn[]> {
  const random = seeded(seed);
  const flag = () => random.below(2) === 0;
  await database.query('DELETE FROM articles');
  const drawn = Array.from({ length: 6 }, () => ({ read: flag(), matched: flag(), failed: flag(), parked: flag() }));
  const ids = await rows<{ id: string }>(
    database,
    `INSERT INTO articles (publisher_id, source_key, title, language, revision, read_revision, matched_revision, attempts, parked_reason)
     SELECT (SELECT id FROM publishers LIMIT 1), 'test:' || row_number() OVER (), 'A ferry sank', 'en', 2, CASE WHEN matched OR read THEN 2 ELSE 1 END,
       CASE WHEN matched THEN 2 ELSE 1 END, CASE WHEN failed THEN 1 ELSE 0 END, CASE WHEN parked THEN 'a defect' END
     FROM jsonb_to_recordset($1::jsonb) AS r(read boolean, matched boolean, failed boolean, parked boolean) RETURNING id`,
    [JSON.stringify(drawn)],
  );
  return drawn.map((article, i) => ({ ...article, id: ids[i]!.id }));
}

it('is the first that was read and waits, unless one before it waits that has not failed', async () => {
  const outcomes = { found: 0, none: 0 };
  for (let seed = 1; seed <= 150; seed++) {
    const open = (await draw(seed)).filter(({ matched, parked }) => !matched && !parked);
    const expected = open.find(({ read }, i) => read && open.slice(0, i).every(({ failed }) => failed));
    expect([seed, await nextToMatch(database)]).toEqual([seed, expected?.id ?? null]);
    outcomes[expected ? 'found' : 'none']++;
  }
  expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(20);
});
