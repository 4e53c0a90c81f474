import { generateKeyPairSync } from 'node:crypto';
import { signingKeyOf } from '../../src/pipeline/checkpoints/signing-key';
import { takeCheckpoint } from '../../src/pipeline/checkpoints/take-checkpoint';
import { type Finding, verifyChains } from '../../src/pipeline/checkpoints/verify-chains';
import { findWords } from '../../src/pipeline/redactions/find-words';
import { redactVersions } from '../../src/pipeline/redactions/redact-versions';
import { rewordClaim } from '../../src/pipeline/redactions/reword-claim';
import { firstRow, rows, type Sql } from '../../src/platform/database/rows';
import { toPublicId } from '../../src/platform/ids/public-id';
import { openPipeline, type PipelineHarness } from '../pipeline/pipeline-harness';

const newKey = () =>
  signingKeyOf(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());

const key = newKey();
let pipeline: PipelineHarness;
let claimId: string;

async function findings(sql: Sql): Promise<Finding[]> {
  const found: Finding[] = [];
  await verifyChains(sql, (finding) => found.push(finding));
  return found;
}

const redact = (numbers: number[], by = key, claim = claimId) =>
  redactVersions(
    pipeline.dataSource,
    { claimId: claim, numbers, reason: 'Ordered by a court.', reference: '324 O 1/26', by: 'operator' },
    by,
  );

/** Does something with full rights, says what `verify` finds, and takes it back. */
async function tampered(statement: string, parameters: unknown[] = []): Promise<string[]> {
  let problems: string[] = [];
  await pipeline.dataSource
    .transaction(async (sql) => {
      await rows(sql, 'SET LOCAL session_replication_role = replica');
      await rows(sql, statement, parameters);
      problems = (await findings(sql)).map(({ problem }) => problem);
      throw new Error('taken back');
    })
    .catch((error: Error) => expect(error.message).toBe('taken back'));
  return problems;
}

const version = (number: number) =>
  firstRow<Record<string, unknown>>(
    pipeline.dataSource,
    'SELECT *, created_at::text AS at FROM verdicts WHERE claim_id = $1 AND number = $2',
    [claimId, number],
  );

beforeAll(async () => {
  pipeline = await openPipeline();
  for (const [day, publisher] of ['Amber', 'Basalt', 'Coral'].entries()) {
    await pipeline.deliver(publisher, ['crash/died: 30'], { publishedAt: `2025-01-0${day + 1}` });
    await pipeline.settle();
  }
  claimId = (await firstRow<{ id: string }>(pipeline.dataSource, 'SELECT id FROM claims'))!.id;
});
afterAll(() => pipeline.close());

it('is refused for the newest version, for versions there are none of, and with a key nobody knows', async () => {
  expect(await redact([3])).toEqual({ outcome: 'newest', number: 3 });
  expect(await redact([1, 7])).toEqual({ outcome: 'versions_not_found', numbers: [7] });
  expect(await redact([1], newKey())).toEqual({ outcome: 'unknown_key' });
  expect(await redact([1], key, '01940000-0000-7000-8000-000000000000')).toEqual({ outcome: 'claim_not_found' });
  expect(await findings(pipeline.dataSource)).toEqual([]);
});

it('takes the words and leaves number, time, hashes and a chain that can be verified', async () => {
  const before = await version(1);
  expect(await findWords(pipeline.dataSource, 'AMBER')).toContainEqual({
    kind: 'version',
    id: toPublicId('clm', claimId),
    number: 1,
    advice: 'redact it, with --versions',
  });
  expect(await redact([1, 2])).toMatchObject({ outcome: 'redacted' });
  const emptied = { document: null, salt: null, causes: [], basis_hash: '' };
  expect(await version(1)).toEqual({ ...before, ...emptied });
  // The next version, which tells of it, is still to be written.
  expect(await findings(pipeline.dataSource)).toEqual([]);
  expect(await tampered('UPDATE questions SET assessed_revision = revision')).toEqual([
    'no later version tells of its redaction',
    'no later version tells of its redaction',
  ]);
  await pipeline.settle();
  const told = { claim: toPublicId('clm', claimId), at: expect.any(String), reason: 'Ordered by a court.' };
  expect(await version(4)).toMatchObject({
    document: {
      redactions: [
        { ...told, number: 1 },
        { ...told, number: 2 },
      ],
    },
    causes: [{ kind: 'version_redacted', text: 'Words of an earlier version were taken out: Ordered by a court.' }],
  });
  expect(await findings(pipeline.dataSource)).toEqual([]);
  expect(await redact([1])).toEqual({ outcome: 'redacted_before', numbers: [1] });
  const left = await findWords(pipeline.dataSource, 'amber');
  expect(left.filter(({ kind, number }) => kind === 'version' && number! < 3)).toEqual([]);
});

it('cannot be feigned, hidden or changed without verify telling', async () => {
  await takeCheckpoint(pipeline.dataSource, key);
  const emptied = `document = NULL, salt = NULL, causes = '[]', basis_hash = ''`;
  expect(await tampered(`UPDATE verdicts SET ${emptied} WHERE number = 3`)).toEqual([
    'its words are gone and no redaction says why',
  ]);
  const copy = `INSERT INTO redactions SELECT claim_id, 3, at, reason, reference, by, left_hash, public_key, signature FROM redactions WHERE number = 1`;
  expect(await tampered(copy)).toEqual(['is said to be redacted, but is not']);
  expect(await tampered(`WITH gone AS (UPDATE verdicts SET ${emptied} WHERE number = 3) ${copy}`)).toEqual([
    'the signature of its redaction does not fit',
  ]);
  expect(await tampered('DELETE FROM redactions WHERE number = 2')).toEqual([
    'its words are gone and no redaction says why',
    'a later version says that it was redacted; the redaction is missing',
  ]);
  expect(await tampered(`UPDATE redactions SET reason = 'Because.' WHERE number = 2`)).toEqual([
    'the signature of its redaction does not fit',
  ]);
  for (const change of [`causes = '[{"kind": "article_added", "text": "Again."}]'`, `basis_hash = 'f'`])
    expect(await tampered(`UPDATE verdicts SET ${change} WHERE number = 1`)).toContain(
      'it was redacted, and says something again',
    );
  for (const change of [`state = 'refuted'`, `rule = 'x'`, 'probability = 0.001', 'question_revision = 99'])
    expect(await tampered(`UPDATE verdicts SET ${change} WHERE number = 1`)).toContain(
      'what is left of it is not what its redaction left',
    );
});

it('is what the database allows nobody by itself', async () => {
  for (const statement of [
    `UPDATE verdicts SET document = NULL, salt = NULL, causes = '[]', basis_hash = '' WHERE number = 3`,
    `UPDATE verdicts SET state = 'refuted' WHERE number = 1`,
    'UPDATE redactions SET reason = $$Because.$$',
    'DELETE FROM redactions',
  ])
    await expect(rows(pipeline.dataSource, statement)).rejects.toThrow('append-only');
});

it('puts a claim in other words, which the next version has', async () => {
  expect(await rewordClaim(pipeline.dataSource, claimId, 'Thirty.', 'A name.')).toHaveLength(1);
  await pipeline.settle();
  expect(await version(5)).toMatchObject({ document: { claim: { text: 'Thirty.' } } });
  expect(await findings(pipeline.dataSource)).toEqual([]);
});

it('finds words wherever a version, a source page, the desk or a notice reads them, with what to do there', async () => {
  await pipeline.dataSource.transaction(async (sql) => {
    const put = (statement: string, parameters: unknown[] = []) => rows(sql, statement, parameters);
    await put(`SET LOCAL session_replication_role = replica`);
    await put(`UPDATE article_versions SET body = body || E'\\n\\nJANE\\n  DOE was there.'`);
    await put(`UPDATE statements SET speaker = 'Jane Doe'`);
    await put(`UPDATE publishers SET name = 'Jane\u00a0Doe Daily' WHERE name = 'Amber'`);
    await put(`UPDATE articles SET url = 'https://amber.example/jane doe'`);
    await put(`UPDATE evidence SET record_url = 'https://amber.example/jane doe'`);
    await put(`INSERT INTO evidence_archives (url, title, body, sha256, media_type)
      VALUES ('https://amber.example', 'A page', 'Jane Doe, again', repeat('0', 64), 'text/html')`);
    await put(`UPDATE reviews SET returned_for = '[{"kind": "merged", "text": "Of Jane \\"Doe\\", Jane Doe"}]'`);
    await put(`UPDATE questions SET causes = '[{"kind": "merged", "text": "Jane Doe"}]'`);
    await put(
      `INSERT INTO notices (kind, body) VALUES ('test', '{"claim": {"id": "x", "text": "Jane Doe"}, "changes": []}')`,
    );
    const found = await findWords(sql, 'jane doe');
    expect([...new Set(found.map(({ kind }) => kind))]).toEqual([
      'question',
      'statement',
      'evidence',
      'article',
      'text of an article',
      'kept page of evidence',
      'publisher',
      'review',
      'notice',
    ]);
    for (const { advice } of found) expect(advice).not.toBe('');
  });
});
