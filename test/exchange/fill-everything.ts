import { generateKeyPairSync } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { signingKeyOf } from '../../src/pipeline/checkpoints/signing-key';
import { takeCheckpoint } from '../../src/pipeline/checkpoints/take-checkpoint';
import { redactVersions } from '../../src/pipeline/redactions/redact-versions';
import { registerRuleModels } from '../../src/pipeline/register-rule-models';
import { rows } from '../../src/platform/database/rows';
import { insert } from '../api/seed';
import type { PipelineHarness } from '../pipeline/pipeline-harness';
import { addKey, addPerson } from '../support/roles';
import { csv, importText } from './import-harness';

/** Tables that hold something after `fillEverything`. */
export const FILLED = [
  'publishers',
  'articles',
  'article_versions',
  'statements',
  'statement_anchors',
  'statement_terms',
  'events',
  'questions',
  'claims',
  'claim_terms',
  'evidence',
  'contradictions',
  'verdicts',
  'history',
  'rule_models',
  'people',
  'accounts',
  'rulings',
  'ruling_evidence',
  'reviews',
  'review_tags',
  'review_drafts',
  'review_visits',
  'comments',
  'comment_mentions',
  'error_reports',
  'corrections',
  'reply_requests',
  'checkpoints',
  'checkpoint_heads',
  'webhooks',
  'citations',
  'notices',
  'deliveries',
  'delivery_attempts',
  'mail_consents',
  'redactions',
  'external_ids',
  'entities',
  'entity_aliases',
];

const HOSTILE = 'He said “38”, \\n not \\\\ 39:\n\t"</script>" \u0001 \u2028 𝔘 \u00e9 e\u0301 {"a": 1}, \\. \'';

/**
 * A database as years of work leave it: articles, versions, rulings, a correction, a merge, tags, comments, citations, what was
 * told of them, a checkpoint, a withdrawal, a redaction, an import. */
export async function fillEverything({ dataSource, deliver, settle }: PipelineHarness): Promise<void> {
  await registerRuleModels(dataSource);
  for (const [day, publisher] of ['Amber', 'Basalt', 'Coral', 'Dune'].entries()) {
    await deliver(publisher, [`crash/died: ${30 + day}`, 'crash/injured: 29', `fire/died: ${day % 2}`], {
      publishedAt: `2025-01-0${day + 1}`,
    });
    await settle();
  }
  const editor = await addPerson(dataSource, 'editor', 'a-long-password');
  await addKey(dataSource, editor);
  await rows(dataSource, `UPDATE accounts SET password = 'a-hash-of-a-password'`);
  await rows(dataSource, `INSERT INTO service_secrets VALUES ('test', 'a-signing-secret')`);
  const by = editor.personId;
  const claims = await rows<{ id: string; text: string }>(dataSource, 'SELECT id, text FROM claims ORDER BY id');
  const [claim, other, third] = claims.map(({ id }) => id) as [string, string, string];
  const reassess = async () => {
    await rows(dataSource, 'UPDATE questions SET revision = revision + 1');
    await settle();
  };

  const ruling = await insert(dataSource, 'rulings', {
    claim_id: claim,
    person_id: by,
    reading: 'first',
    rating: 'mostly_true',
    rating_label: 'Mostly true',
    rating_value: 0.1,
    holds: 'yes',
    rationale: HOSTILE,
    question_revision: 1,
    verdict_number: 1,
    seen_evidence: [],
  });
  await rows(
    dataSource,
    'INSERT INTO ruling_evidence (ruling_id, evidence_id) SELECT $1, id FROM evidence WHERE claim_id = $2',
    [ruling, claim],
  );
  await rows(
    dataSource,
    `UPDATE reviews SET state = 'published', ruling_id = $1, published_ruling = $1, published_at = '2026-05-01T00:00:00.123456Z' WHERE claim_id = $2`,
    [ruling, claim],
  );
  await reassess();
  await insert(dataSource, 'corrections', {
    claim_id: claim,
    wrong: 'It said three.',
    wrong_since: '2026-03-02',
    noticed_by: 'A reader',
    is_now: HOSTILE,
    recorded_by: by,
  });
  await insert(dataSource, 'reply_requests', {
    claim_id: claim,
    asked: 'The port',
    asked_on: '2026-03-02',
    asked_how: 'by e-mail',
    due_on: '2026-03-09',
    recorded_by: by,
  });
  await insert(dataSource, 'error_reports', {
    claim_id: claim,
    verdict_number: 1,
    text: HOSTILE,
    email: 'reader@mail.example',
  });
  await rows(dataSource, 'UPDATE claims SET merged_into = $1 WHERE id = $2', [other, third]);
  await reassess();

  const comment = await insert(dataSource, 'comments', { claim_id: claim, author_id: by, text: HOSTILE });
  await insert(dataSource, 'comment_mentions', { comment_id: comment, person_id: by });
  for (const tag of ['zebra', 'ähre', 'a-b', 'ab', 'a b'])
    await insert(dataSource, 'review_tags', { claim_id: claim, tag });
  await insert(dataSource, 'review_drafts', {
    claim_id: other,
    person_id: by,
    rationale: HOSTILE,
    evidence: [ruling, comment],
  });
  await insert(dataSource, 'review_visits', { claim_id: other, person_id: by, watching: true });
  const entity = await insert(dataSource, 'entities', { key: 'port ansel', name: 'Port Ansel', kind: 'place' });
  for (const alias of ['the port', 'the-port', 'port “ansel”'])
    await insert(dataSource, 'entity_aliases', { alias, entity_id: entity, origin: 'person' });
  // A JSON null is not nothing, and a number keeps its digits.
  await rows(
    dataSource,
    `INSERT INTO history (actor, action, subject_kind, subject_id, before, after)
     VALUES ('system', 'test.nulls', 'claim', $1, 'null', '{"n": 1.50, "big": 12345678901234567890.10, "none": null}')`,
    [claim],
  );
  await rows(
    dataSource,
    `INSERT INTO history (actor, action, subject_kind, subject_id) VALUES ('system', 'test.nothing', 'claim', $1)`,
    [claim],
  );

  const webhook = await insert(dataSource, 'webhooks', {
    url: 'https://cms.example/hook',
    secret: 'whsec_a-signing-secret',
    created_by: by,
  });
  const citation = await insert(dataSource, 'citations', {
    claim_id: claim,
    number: 1,
    url: 'https://paper.example/story',
    webhook_id: webhook,
    created_by: by,
  });
  await insert(dataSource, 'notices', {
    citation_id: citation,
    claim_id: claim,
    number: 2,
    kind: 'outcome',
    body: { text: HOSTILE },
  });
  const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const signing = signingKeyOf(key);
  await takeCheckpoint(dataSource, signing);
  await fillDeliveries(dataSource, { claim, webhook, citation, by });

  // Withdrawn, and the version before it emptied by a court.
  await rows(dataSource, `UPDATE reviews SET state = 'withdrawn' WHERE claim_id = $1`, [claim]);
  await reassess();
  const order = { claimId: claim, numbers: [2], reason: 'By order of a court', reference: '3 O 17/26', by: 'Ada' };
  expect((await redactVersions(dataSource, order, signing)).outcome).toBe('redacted');
  await settle();
  await importText(dataSource, 'csv', csv('id,claim,quote,publisher,stance', 'x1,An imported claim,Q,P,supports'));
  await settle();
}

/** What was told to whom: by a webhook after a failed attempt, by mail to an address that has agreed, and by mail to one that has not. */
async function fillDeliveries(
  dataSource: DataSource,
  { claim, webhook, citation, by }: Record<'claim' | 'webhook' | 'citation' | 'by', string>,
): Promise<void> {
  const mailed = await insert(dataSource, 'citations', {
    claim_id: claim,
    number: 2,
    url: 'https://paper.example/second',
    email: 'desk@paper.example',
    digest: true,
    email_confirmed_at: '2026-05-02T00:00:00.5Z',
    created_by: by,
  });
  const consents = [
    { email: 'desk@paper.example', confirmed_at: '2026-05-02T00:00:00.5Z', unsubscribe_token: 'an-unsubscribe-token' },
    {
      email: 'left@paper.example',
      unsubscribed_at: '2026-05-03T00:00:00Z',
      unsubscribe_token: 'another-unsubscribe-token',
    },
  ];
  for (const consent of consents) await insert(dataSource, 'mail_consents', { ...consent, asked_by: by });
  const notices = [
    { citation_id: citation, number: 3, channel: 'webhook', webhook_id: webhook, delivered_at: '2026-05-04T00:00:01Z' },
    { citation_id: citation, number: 4, channel: 'webhook', webhook_id: webhook },
    { citation_id: mailed, number: 3, channel: 'mail', failed_at: '2026-05-05T00:00:00Z', failed_reason: HOSTILE },
    { citation_id: mailed, number: 4, channel: 'mail', next_attempt_at: 'infinity' },
  ];
  for (const { citation_id, number, ...delivery } of notices) {
    const told = { citation_id, claim_id: claim, number, kind: 'correction', body: { text: HOSTILE } };
    const notice_id = await insert(dataSource, 'notices', told);
    const delivery_id = await insert(dataSource, 'deliveries', { ...delivery, notice_id, attempts: 1 });
    await rows(
      dataSource,
      `INSERT INTO delivery_attempts (delivery_id, number, at, status, duration_ms, problem) VALUES ($1, 1, '2026-05-04T00:00:00.000001Z', 500, 12, $2)`,
      [delivery_id, HOSTILE],
    );
  }
}
