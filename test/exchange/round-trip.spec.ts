import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { enableWebhook, rotateSecret } from '../../src/pipeline/citations/change-webhook';
import { claimDelivery, isDeliveryDue } from '../../src/pipeline/deliveries/claim-delivery';
import { claimMails, isMailDue } from '../../src/pipeline/deliveries/mail/claim-mails';
import { exportDatabase } from '../../src/pipeline/exchange/export-database';
import { exportedTables } from '../../src/pipeline/exchange/exported-tables';
import { KEPT_BACK, restoredAs } from '../../src/pipeline/exchange/kept-back';
import { restoreDatabase } from '../../src/pipeline/exchange/restore-database';
import { resumeMail } from '../../src/pipeline/notices/mail/resume-mail';
import { canonicalJson, contentOf, VERSION_SELECT, type VersionRow } from '../../src/pipeline/verdicts/seal-version';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { migratedTables } from '../../src/platform/database/load-migrations';
import { rows, type Sql } from '../../src/platform/database/rows';
import { openPipeline, type PipelineHarness } from '../pipeline/pipeline-harness';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { runTouchstone } from '../support/touchstone';
import { FILLED, fillEverything } from './fill-everything';

let source: PipelineHarness;
let filled: DataSource;
let empty: TestDatabase;
let restored: DataSource;
const folder = mkdtempSync(join(tmpdir(), 'touchstone-export-'));
const first = join(folder, 'first');
const second = join(folder, 'second');

const versionBytes = async (sql: Sql) =>
  (await rows<VersionRow>(sql, `SELECT ${VERSION_SELECT} FROM verdicts ORDER BY claim_id, number`)).map((row) =>
    canonicalJson(contentOf(row)),
  );
const filesOf = (path: string) =>
  Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'utf8')]));

beforeAll(async () => {
  [source, empty] = [await openPipeline(), await createTestDatabase()];
  filled = source.dataSource;
  restored = await new DataSource(dataSourceOptions(empty.url, [], 3)).initialize();
  await fillEverything(source);
  await exportDatabase(filled, first);
});
afterAll(async () => {
  await restored?.destroy();
  await Promise.all([source?.close(), empty?.drop()]);
  rmSync(folder, { recursive: true });
});

describe('before anything is restored', () => {
  const refused = async (name: string, change: (text: string) => string | null): Promise<string> => {
    const path = join(first, name);
    const text = readFileSync(path, 'utf8');
    const changed = change(text);
    if (changed === null) rmSync(path);
    else writeFileSync(path, changed);
    const message = await restoreDatabase(restored, first).then(String, ({ message }: Error) => message);
    writeFileSync(path, text);
    expect(await rows(restored, 'SELECT FROM publishers')).toEqual([]);
    return message;
  };

  it.each<[string, string, (text: string) => string | null, RegExp]>([
    [
      'a changed file',
      'claims.jsonl',
      (text) => text.replace('died', 'lied'),
      /claims\.jsonl is not as it was written/,
    ],
    [
      'a cut file',
      'evidence.jsonl',
      (text) => text.slice(0, -40),
      /evidence\.jsonl is not as it was written: \d+ rows/,
    ],
    ['a missing file', 'verdicts.jsonl', () => null, /verdicts\.jsonl is missing/],
    ['an unfinished export', 'manifest.json', () => null, /manifest\.json is missing: this is no export/],
    [
      'a changed manifest',
      'manifest.json',
      (text) => text.replace(/"rows": \d+/, '"rows": 7'),
      /manifest\.json is not as it was written/,
    ],
    [
      'another format',
      'manifest.json',
      (text) => text.replace('"formatVersion": 1', '"formatVersion": 9'),
      /is of format 9/,
    ],
    ['something else', 'manifest.json', () => '{"a":', /is not the manifest of an export/],
  ])(
    '%s is refused in one line',
    async (_what, name, change, line) => {
      const stderr = await refused(name, change);
      expect(stderr).toMatch(line);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    },
    60_000,
  );

  it('a database that holds something is refused, and what it holds is named', async () => {
    await expect(restoreDatabase(filled, first)).rejects.toThrow(/^the database is not empty \(.*claims \d+.*\): /);
  });

  it('the command line says so in one line, with an exit code', async () => {
    const { code, stdout, stderr } = await runTouchstone(['restore', folder], '', { DATABASE_URL: empty.url });
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^touchstone: .*manifest\.json is missing[^\n]*\n$/);
  });

  it('a folder that holds something is not written to', async () => {
    await expect(exportDatabase(filled, first)).rejects.toThrow('is not empty');
  });
});

it('every table of the schema is exported, or named with the reason why it is not', async () => {
  const exported = (await exportedTables(filled)).map(({ name }) => name);
  const keptBack = Object.entries(KEPT_BACK).filter(([, kept]) => 'whole' in kept);
  expect([...exported, ...keptBack.map(([name]) => name)].sort()).toEqual(
    [...migratedTables(), 'schema_migrations'].sort(),
  );
  for (const kept of Object.values(KEPT_BACK))
    for (const reason of 'whole' in kept ? [kept.whole] : Object.values(kept.columns))
      expect(reason).toMatch(/\w+ \w+ \w+/);
});

it('no column that sounds like a secret is exported: it is kept back, or is known to be none', async () => {
  const noSecrets = [
    'claim_id',
    'answer_key',
    'slot_key',
    'source_key',
    'natural_key',
    'keys',
    'key',
    'keyboard_shortcuts',
    'public_key',
    'salt',
    'access_token_expires_at',
    'refresh_token_expires_at',
  ];
  const suspicious = (await exportedTables(filled)).flatMap(({ name, columns }) =>
    columns
      .filter((column) => /secret|token|password|hash|salt|key/.test(column.name) && !noSecrets.includes(column.name))
      .map((column) => `${name}.${column.name}`),
  );
  const hashesOfContent =
    /^(article_versions\.body_hash|verdicts\..*hash|rulings\.basis_hash|checkpoints\..*hash|checkpoint_heads\.hash|external_ids\.(hash|text_key)|redactions\.left_hash)$/;
  expect(suspicious.filter((name) => !hashesOfContent.test(name))).toEqual([]);
});

it('what is kept back can be missing when a row is restored, and nothing exported refers to it', async () => {
  const exported = (await exportedTables(filled)).map(({ name }) => name);
  const needed = await rows<{ table: string; name: string }>(
    filled,
    `SELECT table_name AS table, column_name AS name FROM information_schema.columns
     WHERE table_schema = current_schema() AND is_nullable = 'NO' AND column_default IS NULL`,
  );
  const keptColumns = Object.entries(KEPT_BACK).flatMap(([table, kept]) =>
    'columns' in kept
      ? Object.keys(kept.columns)
          .filter((column) => !(column in restoredAs(table)))
          .map((column) => `${table}.${column}`)
      : [],
  );
  expect(needed.map(({ table, name }) => `${table}.${name}`).filter((name) => keptColumns.includes(name))).toEqual([]);
  const references = await rows<{ from: string; to: string }>(
    filled,
    `SELECT conrelid::regclass::text AS from, confrelid::regclass::text AS to FROM pg_constraint WHERE contype = 'f'`,
  );
  expect(references.filter(({ from, to }) => exported.includes(from) && !exported.includes(to))).toEqual([]);
});

it('there is nothing in the schema that the files could not hold: sequences, or JSON that keeps its line breaks', async () => {
  expect(
    await rows(
      filled,
      `SELECT sequencename FROM pg_sequences WHERE schemaname = current_schema() AND sequencename NOT LIKE 'schema_migrations%'`,
    ),
  ).toEqual([]);
  const types = (await exportedTables(filled)).flatMap(({ columns }) => columns.map(({ type }) => type));
  expect(types).not.toContain('json');
});

it('a restored database exports the same bytes, serves the same versions, and its chains hold', async () => {
  const { manifest, verified, findings } = await restoreDatabase(restored, first);
  expect(findings).toEqual([]);
  expect(verified.versions).toBeGreaterThan(10);
  const used = manifest.files.filter(({ rows: count }) => count > 0).map(({ table }) => table);
  expect(used).toEqual(expect.arrayContaining(FILLED));
  expect(await versionBytes(restored)).toEqual(await versionBytes(filled));
  const again = await runTouchstone(['export', second], '', { DATABASE_URL: empty.url });
  expect(again.code).toBe(0);
  const [before, after] = [filesOf(first), filesOf(second)];
  expect(Object.keys(before).filter((name) => before[name] !== after[name])).toEqual([]);
  expect(Object.keys(after)).toEqual(Object.keys(before));
});

it('a restored receiver signs with a secret of its own that nobody knows, until its owner rotates it', async () => {
  const secrets = async (sql: DataSource) =>
    (await rows<{ secret: string }>(sql, 'SELECT secret FROM webhooks ORDER BY id')).map(({ secret }) => secret);
  const [before, after] = [await secrets(filled), await secrets(restored)];
  expect(after).toHaveLength(before.length);
  for (const secret of after) expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(after.filter((secret) => before.includes(secret))).toEqual([]);
});

it('a restored copy tells nobody anything until its receivers are enabled and mail is resumed', async () => {
  const sent = async () => [
    (await claimDelivery(restored, { busy: [], leaseSeconds: 600 }))?.webhookId,
    [
      ...new Set(
        (await claimMails(restored, { limit: 5, leaseSeconds: 600, mostADigest: 200 })).map(({ email }) => email),
      ),
    ],
  ];
  expect([await isDeliveryDue(filled), await isDeliveryDue(restored), await isMailDue(restored)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(await sent()).toEqual([undefined, []]);
  const [receiver] = await rows<{ id: string; reason: string }>(
    restored,
    'SELECT id, disabled_reason AS reason FROM webhooks WHERE disabled_at IS NOT NULL',
  );
  expect(receiver!.reason).toBe('Restored from an export: rotate the secret, then enable it.');
  const change = { id: receiver!.id, ownedBy: null, actor: 'system' as const };
  expect(await rotateSecret(restored, change)).toMatch(/^whsec_/);
  expect(await enableWebhook(restored, change)).toBe('done');
  expect(await resumeMail(restored)).toBe(1);
  expect(await sent()).toEqual([receiver!.id, ['desk@paper.example']]);
  expect(await resumeMail(restored)).toBe(0);
});

it('what a court had taken out is in neither', async () => {
  const emptied = 'SELECT number, document, salt FROM verdicts WHERE document IS NULL';
  expect(await rows(restored, emptied)).toEqual([{ number: 2, document: null, salt: null }]);
  expect(await rows(restored, `SELECT reason, reference FROM redactions`)).toEqual([
    { reason: 'By order of a court', reference: '3 O 17/26' },
  ]);
});

it('a line of a file is a row as JSON, with numbers and moments as they are stored', async () => {
  const line = readFileSync(join(first, 'verdicts.jsonl'), 'utf8').split('\n')[0]!;
  expect(line).toMatch(/"probability":[01]\.\d{3},/);
  expect(line).toMatch(/"created_at":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?\+00:00"/);
  expect(Object.keys(JSON.parse(line) as object)).toContain('document');
});

it('no secret stands in any file', async () => {
  const all = Object.values(filesOf(first)).join('\n');
  const secrets = ['a-hash-of-a-password', 'a-signing-secret', 'whsec_', 'unsubscribe-token'];
  expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
  expect(all.includes('ada.editor')).toBe(true);
});
