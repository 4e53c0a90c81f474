import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashHeads } from '../../src/pipeline/checkpoints/checkpoint';
import { signingKey } from '../../src/pipeline/checkpoints/signing-key';
import { takeCheckpoint } from '../../src/pipeline/checkpoints/take-checkpoint';
import { firstRow, rows } from '../../src/platform/database/rows';
import { type ApiApp, openApiApp } from '../api/api-app';
import { publishSeeded } from '../api/published';
import { type Seed, seedEverything } from '../api/seed';

const GUIDE = readFileSync(join(__dirname, '../../docs/verify.md'), 'utf8');
const blocks = (language: string): string[] =>
  [...GUIDE.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(([, block]) => block!);
const [settings = '', contentStep = '', chainStep = ''] = blocks('sh');

const CITED = 2;

let api: ApiApp;
let ids: Seed;
let uuids: Seed;
let folder = '';
let cited: { hash: string };

beforeAll(async () => {
  api = await openApiApp();
  ({ ids, uuids } = await seedEverything(api.database));
  // What is seeded is not sealed.
  await tamper('DELETE FROM verdicts', []);
  await rows(api.database, 'UPDATE claims SET verdict_number = 0, checkpointed_number = 0');
  const { rule } = await publishSeeded(api.database, uuids);
  await rule('false', 'False');
  await takeCheckpoint(api.database, await signingKey(api.database, null));
  await api.app.listen(0, '127.0.0.1');
  const { text } = await api.anonymous.get(`/api/v1/claims/${ids.claim}/v/${CITED}`).expect(200);
  cited = { hash: createHash('sha256').update(text).digest('hex') };
  folder = mkdtempSync(join(tmpdir(), 'touchstone-verify-'));
  writeFileSync(join(folder, 'check.mjs'), blocks('js').join('\n'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await api?.close();
});

/** What a reader of the guide sees who carries out one step, with what was cited in place of the example. */
function carryOut(step: string, { hash } = cited): Promise<{ code: number; said: string }> {
  const { port } = api.app.getHttpServer().address() as AddressInfo;
  const env = {
    PATH: process.env.PATH,
    api: `http://127.0.0.1:${port}/api/v1`,
    claim: ids.claim,
    number: String(CITED),
    hash,
  };
  return new Promise((resolve) => {
    execFile('bash', ['--norc', '-e', '-o', 'pipefail', '-c', step], { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    );
  });
}

/** Writes to the tables with every right there is. */
async function tamper(statement: string, parameters: unknown[]): Promise<void> {
  await api.database.transaction(async (sql) => {
    await rows(sql, 'SET LOCAL session_replication_role = replica');
    await rows(sql, statement, parameters);
  });
}

it('names all that the steps need', () => {
  const names = [...settings.matchAll(/^export (\w+)=/gm)].map(([, name]) => name);
  expect(names).toEqual(['api', 'claim', 'number', 'hash']);
});

it('finds a genuine version genuine', async () => {
  expect(await carryOut(contentStep)).toEqual({ code: 0, said: `${cited.hash}  -\n` });
  const { code, said } = await carryOut(chainStep);
  expect(said).not.toContain('DOES NOT FIT');
  expect(said.match(/: fits$/gm)).toHaveLength(3 + 4);
  expect(said).toContain('Signature Verified Successfully');
  expect(code).toBe(0);
});

it('notices other words, and a hash that was never handed out', async () => {
  const other = { hash: 'c0ffee00'.repeat(8) };
  expect(await carryOut(contentStep, other)).toMatchObject({ code: 1 });
  expect(await carryOut(chainStep, other)).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^version 2: DOES NOT/m),
  });
  const reword = `UPDATE verdicts SET document = jsonb_set(document, '{ruling,label}', to_jsonb($3::text)) WHERE claim_id = $1 AND number = $2`;
  await tamper(reword, [uuids.claim, CITED, 'True']);
  expect(await carryOut(contentStep)).toMatchObject({ code: 1 });
  await tamper(reword, [uuids.claim, CITED, 'Mostly true']);
  expect(await carryOut(contentStep)).toMatchObject({ code: 0 });
});

describe('notices that history was rewritten', () => {
  const claimId = () => uuids.claim;
  const content = 'ab'.repeat(32);

  it('by other content in a later link', async () => {
    await tamper('UPDATE verdicts SET content_hash = $2 WHERE claim_id = $1 AND number = 3', [claimId(), content]);
    expect(await carryOut(chainStep)).toMatchObject({ code: 1, said: expect.stringMatching(/^link 3: DOES NOT/m) });
  });

  it('by a link made anew', async () => {
    const before = await firstRow<{ previous: string }>(
      api.database,
      'SELECT previous_hash AS previous FROM verdicts WHERE claim_id = $1 AND number = 3',
      [claimId()],
    );
    const link = JSON.stringify({ claim: ids.claim, content, number: 3, previous: before!.previous });
    const forged = createHash('sha256').update(link).digest('hex');
    await tamper('UPDATE verdicts SET hash = $2 WHERE claim_id = $1 AND number = 3', [claimId(), forged]);
    expect(await carryOut(chainStep)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^head of the chain: DOES/m),
    });

    await tamper('UPDATE checkpoint_heads SET hash = $2 WHERE claim_id = $1', [claimId(), forged]);
    expect(await carryOut(chainStep)).toMatchObject({ code: 1, said: expect.stringMatching(/^heads: DOES NOT/m) });
  });

  it('by a checkpoint that was made to fit: its signature does not', async () => {
    const heads = await rows<{ claimId: string; number: number; hash: string }>(
      api.database,
      'SELECT claim_id AS "claimId", number, hash FROM checkpoint_heads ORDER BY claim_id',
    );
    await tamper('UPDATE checkpoints SET heads_hash = $1', [hashHeads(heads)]);
    const { code, said } = await carryOut(chainStep);
    expect(said).not.toContain('DOES NOT FIT');
    expect(said).toContain('Signature Verification Failure');
    expect(code).toBe(1);
  });

  it('by a link that is gone', async () => {
    await tamper('DELETE FROM verdicts WHERE claim_id = $1 AND number = 1', [claimId()]);
    expect(await carryOut(chainStep)).toMatchObject({ code: 1, said: expect.stringMatching(/^link 2: DOES NOT/m) });
  });
});
