import { generateKeyPairSync } from 'node:crypto';
import { signingKeyOf } from '../../src/pipeline/checkpoints/signing-key';
import { verifyChains } from '../../src/pipeline/checkpoints/verify-chains';
import { deliverDue } from '../../src/pipeline/deliveries/deliver-due';
import { sendDueMail } from '../../src/pipeline/deliveries/mail/send-due-mail';
import { replayDelivery } from '../../src/pipeline/deliveries/replay-delivery';
import { redactVersions } from '../../src/pipeline/redactions/redact-versions';
import { rewordClaim } from '../../src/pipeline/redactions/reword-claim';
import { TAKEN_OUT } from '../../src/pipeline/redactions/take-out-words';
import { writeHistory } from '../../src/platform/database/history';
import { firstRow, rows } from '../../src/platform/database/rows';
import { toPublicId } from '../../src/platform/ids/public-id';
import { insert } from '../api/seed';
import { type MailServer, openMailServer } from '../mail/mail-server';
import { openPipeline, type PipelineHarness } from '../pipeline/pipeline-harness';
import { openReceiver, type Receiver } from '../pipeline/receiver';
import { addPerson } from '../support/roles';

/** In every sentence that has to go, with quotes and a line break that JSON writes in its own way. */
const CANARY = 'heliotrope';
const secret = (what: string): string => `The ${CANARY} “${what}” of "Jane\tDoe"\nwas C:\\paid.`;

const key = signingKeyOf(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
let pipeline: PipelineHarness;
let receiver: Receiver;
let mailServer: MailServer;
let claimId: string;
let editor: string;

const newest = async (): Promise<number> =>
  (await firstRow<{ number: number }>(
    pipeline.dataSource,
    'SELECT verdict_number AS number FROM claims WHERE id = $1',
    [claimId],
  ))!.number;

async function rule(rationale: string, rating: string): Promise<void> {
  const { dataSource } = pipeline;
  const ruling = await insert(dataSource, 'rulings', {
    claim_id: claimId,
    person_id: editor,
    reading: 'first',
    rating,
    rating_label: rating,
    rating_value: 0.1,
    holds: 'yes',
    rationale,
    question_revision: 1,
    verdict_number: await newest(),
    seen_evidence: [],
  });
  await rows(
    dataSource,
    `UPDATE reviews SET state = 'published', ruling_id = $1, published_ruling = $1, published_at = now() WHERE claim_id = $2`,
    [ruling, claimId],
  );
  await reassess();
}

async function reassess(): Promise<void> {
  await rows(pipeline.dataSource, 'UPDATE questions SET revision = revision + 1');
  await pipeline.settle();
}

/** "table (rows)" of every table in which a word stands anywhere. */
async function whereIs(word: string): Promise<string[]> {
  const tables = await rows<{ name: string }>(
    pipeline.dataSource,
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [{ count }] = (await rows<{ count: number }>(
      pipeline.dataSource,
      `SELECT count(*)::int AS count FROM ${name} t WHERE strpos(lower(t::text), $1) > 0`,
      [word],
    )) as [{ count: number }];
    if (count > 0) found.push(`${name} (${count})`);
  }
  return found;
}

beforeAll(async () => {
  [pipeline, receiver, mailServer] = await Promise.all([openPipeline(), openReceiver(), openMailServer()]);
  const { dataSource } = pipeline;
  for (const [day, publisher] of ['Amber', 'Basalt'].entries())
    await pipeline.deliver(publisher, ['crash/died: 30'], { publishedAt: `2025-01-0${day + 1}` });
  await pipeline.settle();
  claimId = (await firstRow<{ id: string }>(dataSource, 'SELECT id FROM claims'))!.id;
  editor = (await addPerson(dataSource, 'editor')).personId;
});
afterAll(() => Promise.all([pipeline.close(), receiver.close(), mailServer.close()]));

it('leaves the words of a redacted version in no table, and what others say where it is', async () => {
  const { dataSource } = pipeline;
  await rewordClaim(dataSource, claimId, secret('claim'), 'A test.');
  await rule(secret('first rationale'), 'False');
  const cited = await newest();
  const webhook = await insert(dataSource, 'webhooks', {
    url: `${receiver.origin}/hook`,
    secret: 'whsec_c2VjcmV0',
    created_by: editor,
  });
  await insert(dataSource, 'citations', {
    claim_id: claimId,
    number: cited,
    url: 'https://paper.example/story',
    webhook_id: webhook,
    created_by: editor,
  });
  await insert(dataSource, 'mail_consents', {
    email: 'reader@paper.example',
    asked_by: editor,
    confirmed_at: '2026-03-01',
    unsubscribe_token: 'stop',
  });
  await insert(dataSource, 'citations', {
    claim_id: claimId,
    number: cited,
    url: 'https://paper.example/other-story',
    email: 'reader@paper.example',
    email_confirmed_at: '2026-03-01',
    digest: true,
    created_by: editor,
  });
  const correction = await insert(dataSource, 'corrections', {
    claim_id: claimId,
    wrong: secret('wrong'),
    wrong_since: '2026-03-02',
    noticed_by: 'A reader',
    is_now: secret('right'),
    recorded_by: editor,
  });
  await reassess();
  // What people and clients repeat of it.
  await writeHistory(dataSource, {
    actor: 'system',
    action: 'correction.recorded',
    subjectKind: 'correction',
    subjectId: correction,
    before: { words: secret('wrong') },
    after: { words: [{ deep: secret('right') }] },
    reason: `Somebody wrote: ${secret('claim')}`,
  });
  await insert(dataSource, 'comments', {
    claim_id: claimId,
    author_id: editor,
    text: `I doubt this: ${secret('claim')}`,
  });
  await rows(
    dataSource,
    `INSERT INTO idempotency_keys (actor, key, request_hash, leased_until, deed_kind, deed_id, status, headers, body)
     VALUES ('a', 'done', 'x', now(), 'claim', $1, 201, '{}', $2), ('a', 'searched', 'x', now(), NULL, NULL, 200, '{}', $2)`,
    [claimId, JSON.stringify({ text: secret('claim') })],
  );
  const last = await newest();
  expect(last).toBeGreaterThan(cited);

  await rewordClaim(dataSource, claimId, 'A witness was paid by somebody.', 'A name.');
  await rows(dataSource, `UPDATE corrections SET state = 'withdrawn', closed_at = now() WHERE id = $1`, [correction]);
  await rule('Two witnesses have said so.', 'True');
  const numbers = Array.from({ length: last }, (_, place) => place + 1);
  expect(await whereIs(CANARY)).toEqual([
    'public.comments (1)',
    'public.corrections (1)',
    'public.history (2)',
    'public.idempotency_keys (2)',
    'public.notices (2)',
    'public.rulings (1)',
    'public.verdicts (2)',
  ]);
  const order = { claimId, numbers, reason: 'Ordered by a court.', reference: null, by: 'operator' };
  expect(await redactVersions(dataSource, order, key)).toMatchObject({ outcome: 'redacted' });
  await pipeline.settle();

  expect(await whereIs(CANARY)).toEqual([]);
  expect(await whereIs('two witnesses have said so.')).toEqual(['public.rulings (1)', 'public.verdicts (2)']);
  expect(await rows(dataSource, 'SELECT text FROM comments')).toEqual([{ text: `I doubt this: ${TAKEN_OUT}` }]);
  expect(
    await rows(dataSource, `SELECT before, after, reason FROM history WHERE action = 'correction.recorded'`),
  ).toEqual([
    {
      before: { words: TAKEN_OUT },
      after: { words: [{ deep: TAKEN_OUT }] },
      reason: `Somebody wrote: ${TAKEN_OUT}`,
    },
  ]);
  expect(await rows(dataSource, 'SELECT key, status, body FROM idempotency_keys')).toEqual([
    { key: 'done', status: null, body: null },
  ]);
  const problems: unknown[] = [];
  await verifyChains(dataSource, (finding) => problems.push(finding));
  expect(problems).toEqual([]);
});

it('sends no word of it to whom it still has to tell, by webhook, when sent again, or by mail', async () => {
  const { dataSource } = pipeline;
  const outbound = { origin: 'https://desk.example', privateReceivers: ['127.0.0.1'], mail: null };
  await deliverDue(dataSource, { outbound });
  const [first, again] = [receiver.arrivals.splice(0), receiver.arrivals];
  for (const { id } of await rows<{ id: string }>(dataSource, `SELECT id FROM deliveries WHERE channel = 'webhook'`))
    await replayDelivery(dataSource, { id, ownedBy: null, actor: 'system' });
  await deliverDue(dataSource, { outbound });
  expect(again.map(({ body }) => body).sort()).toEqual(first.map(({ body }) => body).sort());
  // The hour of the digest.
  await rows(dataSource, `UPDATE deliveries SET next_attempt_at = now() WHERE channel = 'mail'`);
  await sendDueMail(dataSource, {
    mail: { smtpUrl: mailServer.url, from: { name: 'Touchstone', address: 'notices@desk.example' } },
    origin: outbound.origin,
  });
  expect(mailServer.mails).toHaveLength(1);
  const sent = JSON.stringify([first, mailServer.mails]);
  expect(sent.toLowerCase()).not.toContain(CANARY);
  for (const words of ['A witness was paid by somebody.', 'Ordered by a court.'])
    expect([mailServer.mails[0]?.text, mailServer.mails[0]?.html]).toEqual(
      Array(2).fill(expect.stringContaining(words)),
    );
  const claim = { id: toPublicId('clm', claimId), text: 'A witness was paid by somebody.' };
  const told = first.map(({ body }) => JSON.parse(body).data);
  expect(told).toHaveLength(3);
  expect(told).toContainEqual(
    expect.objectContaining({
      claim: expect.objectContaining(claim),
      cited: expect.objectContaining({ outcome: null }),
      now: expect.objectContaining({ outcome: null }),
      changes: [{ kind: 'correction', text: 'The words of this version were taken out since.' }],
    }),
  );
  expect(told).toContainEqual(
    expect.objectContaining({
      claim: expect.objectContaining(claim),
      changes: [{ kind: 'redaction', text: expect.stringContaining('Ordered by a court.') }],
    }),
  );
});

it('lets nobody else change what is written once, and nothing but words', async () => {
  const { dataSource } = pipeline;
  for (const table of ['history', 'notices', 'rulings'])
    await expect(rows(dataSource, `UPDATE ${table} SET id = id`)).rejects.toThrow('append-only');
  await expect(
    dataSource.transaction(async (sql) => {
      await rows(sql, `SELECT set_config('touchstone.takes_words_out', 'yes', true)`);
      await rows(sql, `UPDATE history SET action = 'another'`);
    }),
  ).rejects.toThrow('append-only');
});
