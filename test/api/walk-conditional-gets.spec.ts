import { signingKey } from '../../src/pipeline/checkpoints/signing-key';
import { takeCheckpoint } from '../../src/pipeline/checkpoints/take-checkpoint';
import { rows } from '../../src/platform/database/rows';
import { type ApiApp, openApiApp } from './api-app';
import { addressOf, type Documented, readDocument, seedExamples } from './documented-requests';
import { type Published, publishSeeded } from './published';
import { insert } from './seed';

let api: ApiApp;
let gets: [address: string, get: Documented][];
let published: Published;

beforeAll(async () => {
  api = await openApiApp();
  const { place, uuids } = await seedExamples(api);
  published = await publishSeeded(api.database, uuids);
  const archive = await insert(api.database, 'evidence_archives', {
    url: 'https://registry.example/17',
    title: 'Register',
    body: 'Injured: 7',
    sha256: 'a'.repeat(64),
    media_type: 'text/plain',
  });
  await rows(api.database, 'UPDATE evidence SET archive_id = $2 WHERE id = $1', [uuids.evidence, archive]);
  await takeCheckpoint(api.database, await signingKey(api.database, null));
  const { operations } = await readDocument(api);
  gets = operations
    .filter(([method]) => method === 'get')
    .map((get): [string, Documented] => [
      // The service goes by the name it is asked under here.
      place(addressOf(get[1], get[2])).replace('https%3A%2F%2Fdesk.example', 'http%3A%2F%2Flocalhost'),
      get,
    ]);
});
afterAll(() => api.close());

async function read(address: string, etag?: string) {
  const { statusCode, headers, body } = await api.app.inject({
    url: address,
    headers: {
      host: 'localhost',
      authorization: `Bearer ${await api.keyFor('admin')}`,
      ...(etag !== undefined && { 'if-none-match': etag }),
    },
  });
  return { status: statusCode, headers, body, etag: String(headers.etag ?? '') };
}

const answersNotModified = ([, , { responses }]: Documented): boolean => responses['304'] !== undefined;

describe('every GET', () => {
  it('documents 304, or why not: its answer is no JSON, or its ETag a revision', () => {
    expect(gets.length).toBeGreaterThan(70);
    const others = gets.filter(([, get]) => !answersNotModified(get));
    for (const [address, [, , { responses }]] of others) {
      const { headers = {}, content = {} } = responses['200']!;
      const isTable = Object.keys(content).every((type) => type === 'text/csv');
      expect([address, isTable || headers['Cache-Control']?.description]).toEqual([address, isTable || '`no-store`']);
    }
    expect(others.length).toBeLessThan(gets.length / 5);
  });

  it('answers 304 without a body to whoever has its bytes, and whole where that is not documented', async () => {
    for (const [address, get] of gets) {
      const first = await read(address);
      expect([address, first.status, first.body]).toEqual([address, 200, expect.stringMatching(/./)]);
      if (!answersNotModified(get)) {
        expect([address, first.headers['cache-control']]).toEqual([address, 'no-store']);
        expect([address, (await read(address, first.etag || '*')).status]).toEqual([address, 200]);
        continue;
      }
      expect([address, first.etag]).toEqual([address, expect.stringMatching(/^"[\w-]{43,64}"$/)]);
      for (const tag of [first.etag, `"other", ${first.etag}`, `W/${first.etag}`, '*']) {
        const again = await read(address, tag);
        expect([address, tag, again.status, again.body, again.etag]).toEqual([address, tag, 304, '', first.etag]);
      }
      expect([address, (await read(address, '"other"')).status]).toEqual([address, 200]);
    }
  });

  it('has another ETag as soon as it says something else, and the same as long as it does not', async () => {
    const conditional = gets.filter(([, get]) => answersNotModified(get));
    const before = new Map<string, Awaited<ReturnType<typeof read>>>();
    for (const [address] of conditional) before.set(address, await read(address));
    await changeEverything();
    const same: string[] = [];
    for (const [address] of conditional) {
      const { etag, body } = before.get(address)!;
      const now = await read(address, etag);
      if (now.status === 200) expect([address, now.body === body, now.etag === etag]).toEqual([address, false, false]);
      else {
        expect([address, now.status, now.etag]).toEqual([address, 304, etag]);
        // What is left out of a 304 is what was there.
        expect([address, (await read(address)).body === body]).toEqual([address, true]);
        same.push(address);
      }
    }
    expect(same.length).toBeLessThan(conditional.length / 3);
  });
});

/** Gives all that is there other words, and the claim another verdict. */
async function changeEverything(): Promise<void> {
  await published.rule('false', 'False');
  await takeCheckpoint(api.database, await signingKey(api.database, null));
  await api.database.transaction(async (sql) => {
    await rows(sql, 'SET LOCAL session_replication_role = replica');
    for (const [table, column] of [
      ['publishers', 'name'],
      ['articles', 'title'],
      ['statements', 'quote'],
      ['entities', 'name'],
      ['events', 'label'],
      ['questions', 'text'],
      ['claims', 'text'],
      ['evidence', 'reason'],
      ['suggestions', 'reason'],
      ['contradictions', 'explanation'],
      ['comments', 'text'],
      ['corrections', 'wrong'],
      ['reply_requests', 'asked'],
      ['error_reports', 'text'],
      ['people', 'name'],
      ['machine_keys', 'name'],
      ['citations', 'url'],
      ['webhooks', 'url'],
    ])
      await rows(sql, `UPDATE ${table} SET ${column} = ${column} || ' 2'`);
  });
}
