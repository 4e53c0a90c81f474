import { signingKey } from '../../src/pipeline/checkpoints/signing-key';
import { takeCheckpoint } from '../../src/pipeline/checkpoints/take-checkpoint';
import { type ApiApp, openApiApp } from './api-app';
import {
  type ApiDocument,
  addressOf,
  type Operation,
  parameterOf,
  readDocument,
  type SeededExamples,
  seedExamples,
} from './documented-requests';
import { changeVerdicts, type Grow, growLists } from './grow-lists';
import { publishSeeded } from './published';
import type { Schema } from './schema-mismatches';
import { insert } from './seed';

const LIMIT = 3;
const ROWS = 7;

let api: ApiApp;
let seeded: SeededExamples;
/** Addresses of the lists, and what narrows each. */
let lists: Map<string, string[]>;
let grow: Grow;

beforeAll(async () => {
  api = await openApiApp();
  seeded = await seedExamples(api);
  const { place, uuids } = seeded;
  await publishSeeded(api.database, uuids);
  await insert(api.database, 'review_tags', { claim_id: uuids.claim, tag: 'shipping' });
  await takeCheckpoint(api.database, await signingKey(api.database, null));
  grow = growLists(uuids);
  await api.database.transaction(async (sql) => {
    for (let n = 1; n <= ROWS; n++) await grow(sql);
    for (let n = 1; n < ROWS; n++) await changeVerdicts(sql);
  });
  const { document, operations } = await readDocument(api);
  lists = new Map(
    operations
      .filter(([method, , operation]) => method === 'get' && parameterOf('cursor', operation))
      .flatMap(([, path, operation]) => {
        const formats = parameterOf('format', operation)?.schema.enum as string[] | undefined;
        return (formats ?? ['']).map((format): [string, string[]] => [
          // The one list that asks for words; these are in texts of which there are many.
          place(addressOf(path.replace('{format}', format), operation)).replace(/text=.*/, 'text=people'),
          filtersOf(operation, document).map((filter) => place(filter)),
        ]);
      }),
  );
});

/** Than what the lists are asked for anyway. */
const OTHER: Partial<Record<string, string>> = {
  version: '2',
  text: 'other words',
  dormant: 'true',
  claim: 'clm_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b',
  person: 'per_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b',
};

/** A query for each way to narrow a list. */
const filtersOf = ({ parameters = [] }: Operation, { components }: ApiDocument): string[] =>
  parameters
    .filter((parameter) => parameter.in === 'query' && !['limit', 'cursor'].includes(parameter.name))
    .map(({ name, schema }) => {
      const { schemas } = components as { schemas: Record<string, Schema> };
      const named = schemas[String(schema.$ref).split('/').at(-1)!];
      const [known] = (named?.enum ?? schema.examples ?? [true]) as unknown[];
      return `${new URLSearchParams({ [name]: OTHER[name] ?? String(known) })}`;
    });
afterAll(() => api.close());

interface Page {
  status: number;
  body: string;
  /** What tells the rows apart. */
  rows: string[];
  next: string | null;
}

const narrowed = (address: string, filter: string): string => {
  const [path, query] = address.split('?');
  return `${path}?${new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(query)), ...Object.fromEntries(new URLSearchParams(filter)) })}`;
};

const queried = (address: string, parameters: Record<string, string>): string =>
  `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams(parameters)}`;

async function read(address: string): Promise<Page> {
  const { statusCode, headers, body } = await api.app.inject({
    url: address,
    headers: { host: 'localhost', authorization: `Bearer ${await api.keyFor('admin')}` },
  });
  const next = /<([^>]+)>; rel="next"/.exec(String(headers.link ?? ''))?.[1] ?? null;
  return { status: statusCode, body, ...(statusCode === 200 ? contentOf(body, next) : { rows: [], next }) };
}

const cursorOf = (address: string | null | undefined): string | null =>
  address ? new URL(address, 'http://localhost').searchParams.get('cursor') : null;

/** The rows of a page in any of the formats, and the cursor of the next. */
function contentOf(body: string, link: string | null): Pick<Page, 'rows' | 'next'> {
  if (body.startsWith('<')) {
    const next = /<link rel="next"[^>]* href="([^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
    return { rows: [...body.matchAll(/<entry>\s*<id>([^<]+)/g)].map(([, id]) => id!), next: cursorOf(next) };
  }
  const page = JSON.parse(body);
  const { items, next, next_url } = page.first ?? page;
  const entries: Record<string, unknown>[] = items ?? page.dataFeedElement.map(({ item }: { item: unknown }) => item);
  return {
    rows: entries.map((row) => JSON.stringify(row.id ?? [row.claim ?? row.url, row.number, row.at])),
    next: page.nextCursor ?? cursorOf(next ?? next_url ?? link),
  };
}

async function readAll(): Promise<Map<string, Page>> {
  const all = new Map<string, Page>();
  for (const address of lists.keys()) all.set(address, await read(queried(address, { limit: '200' })));
  return all;
}

it('every list, read page by page while rows come and change, has each row that stays exactly once', async () => {
  expect(lists.size).toBeGreaterThan(40);
  const before = await readAll();
  for (const [address, { status, rows: shown, next }] of before)
    expect([address, status, shown.length >= ROWS, new Set(shown).size, next]).toEqual([
      address,
      200,
      true,
      shown.length,
      null,
    ]);

  const slow = api.database.createQueryRunner();
  await slow.startTransaction();
  await grow(slow);

  const walks = new Map([...lists.keys()].map((address): [string, string[]] => [address, []]));
  const cursors = new Map<string, string>([...lists.keys()].map((address) => [address, '']));
  for (let round = 1; cursors.size > 0; round++) {
    for (const [address, cursor] of [...cursors]) {
      const page = await read(queried(address, { limit: String(LIMIT), ...(cursor && { cursor }) }));
      expect([address, round, page.status, page.body.slice(0, 500)]).toEqual([address, round, 200, expect.anything()]);
      walks.get(address)!.push(...page.rows);
      if (page.next === null) cursors.delete(address);
      else cursors.set(address, page.next);
    }
    // A list that grows as fast as it is read has no end.
    if (round > 3) continue;
    await api.database.transaction(async (sql) => {
      await grow(sql);
      await changeVerdicts(sql);
    });
    // Its rows have older ids than what was read meanwhile.
    if (round === 2) {
      await slow.commitTransaction();
      await slow.release();
    }
  }

  const after = await readAll();
  for (const address of lists.keys()) {
    const walked = walks.get(address)!;
    const now = new Set(after.get(address)!.rows);
    const stayed = before.get(address)!.rows.filter((row) => now.has(row));
    expect([address, walked.filter((row, i) => walked.indexOf(row) !== i)]).toEqual([address, []]);
    expect([address, stayed.filter((row) => !walked.includes(row))]).toEqual([address, []]);
    expect([address, stayed.length >= ROWS]).toEqual([address, true]);
  }
});

it('every list refuses a cursor that it did not hand out, and names it', async () => {
  const firsts = new Map<string, string>();
  for (const address of lists.keys()) firsts.set(address, (await read(queried(address, { limit: '1' }))).next!);
  const refused = async (address: string, cursor: string) => {
    const { status, body } = await read(queried(address, { limit: '1', cursor }));
    expect([address, cursor, status, JSON.parse(body)]).toMatchObject([
      address,
      cursor,
      400,
      { code: 'invalid-cursor', errors: [{ parameter: 'cursor' }] },
    ]);
  };
  const cursors = [...firsts.values()];
  for (const [place, [address, filters]] of [...lists].entries()) {
    const cursor = firsts.get(address)!;
    expect([address, (await read(queried(address, { limit: '2', cursor }))).status]).toEqual([address, 200]);
    const [list, ...keys] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as string[];
    const forged = (parts: unknown): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
    for (const other of ['', 'nonsense', cursors.at(place - 2)!]) await refused(address, other);
    for (const parts of [
      [list],
      [list, ...keys, keys[0]],
      [list, ...keys.slice(1), `${keys[0]}' OR true --`],
      [list, ...keys.slice(1), 17],
      { list },
    ])
      await refused(address, forged(parts));
    for (const filter of filters) await refused(narrowed(address, filter), cursor);
    const sibling = address.replace(seeded.ids.claim, seeded.ids.rival);
    if (sibling !== address && (await read(sibling)).status === 200) await refused(sibling, cursor);
  }
});
