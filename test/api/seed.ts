import type { DataSource } from 'typeorm';
import type { Answer } from '../../src/domain/values/answer';
import { firstRow } from '../../src/platform/database/rows';
import type { PublicIdPrefix } from '../../src/platform/ids/public-id';
import { toPublicId } from '../../src/platform/ids/public-id';
import { addPerson } from '../support/roles';
import { unverifiedSeal } from '../support/seal';
import { verdictDocumentOf } from './verdict-document';

/** Inserts one row and gives its uuid. Objects are stored as JSON. */
export async function insert(database: DataSource, table: string, row: Record<string, unknown>): Promise<string> {
  const values = Object.values(row).map((value) =>
    typeof value === 'object' && value !== null && !(value instanceof Date) && !Array.isArray(value)
      ? JSON.stringify(value)
      : value,
  );
  const created = await firstRow<{ id: string }>(
    database,
    `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${values.map((_, i) => `$${i + 1}`).join(', ')}) RETURNING *`,
    values,
  );
  return created?.id ?? '';
}

/** Public ids and the uuid behind each. */
export interface Seed {
  publisher: string;
  article: string;
  version: string;
  statement: string;
  entity: string;
  event: string;
  question: string;
  claim: string;
  rival: string;
  evidence: string;
  record: string;
  suggestion: string;
  contradiction: string;
  verdict: string;
  comment: string;
  correction: string;
  reply: string;
  report: string;
}

const PREFIXES: Record<keyof Seed, PublicIdPrefix> = {
  publisher: 'pub',
  article: 'art',
  version: 'ver',
  statement: 'stm',
  entity: 'ent',
  event: 'evt',
  question: 'qst',
  claim: 'clm',
  rival: 'clm',
  evidence: 'evd',
  record: 'evd',
  suggestion: 'sug',
  contradiction: 'con',
  verdict: 'vrd',
  comment: 'cmt',
  correction: 'cor',
  reply: 'rep',
  report: 'err',
};

export const BODY = 'At least seven people were hurt when a ferry ran aground off Port Ansel on Monday.';

const people = (value: string, comparator: 'eq' | 'ge'): Answer => ({
  type: 'quantity',
  value,
  min: value,
  max: comparator === 'ge' ? null : value,
  comparator,
  unit: 'person',
});

const settled = (follower: string) => ({ revision: 1, [follower]: 1 });

const TABLES = [
  'mail_confirmations',
  'mail_consents',
  'history',
  'delivery_attempts',
  'deliveries',
  'notices',
  'citations',
  'webhooks',
  'checkpoint_heads',
  'checkpoints',
  'reply_requests',
  'corrections',
  'error_reports',
  'comment_mentions',
  'comments',
  'review_tags',
  'review_visits',
  'review_drafts',
  'reviews',
  'ruling_evidence',
  'rulings',
  'verdicts',
  'arithmetic_checks',
  'contradictions',
  'suggestions',
  'evidence',
  'claim_texts',
  'question_texts',
  'event_texts',
  'claim_terms',
  'claim_term_blocks',
  'claim_postings',
  'statement_terms',
  'statement_term_blocks',
  'statement_postings',
  'claims',
  'questions',
  'event_participants',
  'events',
  'entity_aliases',
  'entities',
  'statement_anchors',
  'statements',
  'article_versions',
  'articles',
  'publishers',
];

/** Takes everything out again. TRUNCATE would make a new file for each table and index; the triggers that refuse DELETE are off here. */
export async function emptyTables(database: DataSource): Promise<void> {
  await database.transaction(async (manager) => {
    await manager.query('SET LOCAL session_replication_role = replica');
    for (const table of TABLES) await manager.query(`DELETE FROM ${table}`);
  });
}

/** A comment of somebody, a correction, somebody asked for a reply, and the report of a reader. */
async function seedDeskEntries(database: DataSource, claim: string) {
  const { personId } = await addPerson(database, 'reviewer');
  const add = (table: string, row: object) => insert(database, table, { claim_id: claim, ...row });
  return {
    comment: await add('comments', { author_id: personId, text: 'Is there a register?' }),
    correction: await add('corrections', {
      wrong: 'It said three.',
      wrong_since: '2026-03-02',
      noticed_by: 'A reader',
      is_now: 'It says seven.',
      recorded_by: personId,
    }),
    reply: await add('reply_requests', {
      asked: 'The port authority',
      asked_on: '2026-03-02',
      asked_how: 'by e-mail',
      due_on: '2026-03-09',
      recorded_by: personId,
    }),
    report: await add('error_reports', { verdict_number: 1, text: 'It was eight.', email: 'reader@mail.example' }),
  };
}

/** One of everything, with all gaps closed: two rival claims to one question, evidence from an article and from a record. */
export async function seedEverything(database: DataSource): Promise<{ uuids: Seed; ids: Seed }> {
  const add = (table: string, row: Record<string, unknown>) => insert(database, table, row);
  const publisher = await add('publishers', {
    name: 'The Northern Courier',
    grade: 'B',
    owner: 'Courier Group',
    ...settled('fanned_out_revision'),
  });
  const article = await add('articles', {
    publisher_id: publisher,
    source_key: 'courier/ferry',
    url: 'https://courier.example/ferry',
    title: 'Ferry runs aground',
    published_at: new Date('2026-03-02T00:00:00Z'),
    published_precision: 'day',
    published_origin: 'given',
    language: 'en',
    matched_revision: 1,
    ...settled('read_revision'),
  });
  const version = await add('article_versions', {
    article_id: article,
    number: 1,
    title: 'Ferry runs aground',
    body: BODY,
    body_hash: 'hash',
    media_type: 'text/plain',
  });
  const statement = await add('statements', {
    article_id: article,
    quote: 'At least seven people were hurt',
    prefix: '',
    suffix: ' when a ferry ran aground',
    attribution_mode: 'narrator',
    polarity: 'affirmed',
    modality: 'asserted',
    check_worthiness: 0.8,
    reading: { id: 's1', span: { start: 0, end: 31 }, sentence: { start: 0, end: BODY.length } },
    reader_version: '1',
  });
  await add('statement_anchors', {
    statement_id: statement,
    article_version_id: version,
    start_offset: 0,
    end_offset: 31,
  });
  const entity = await add('entities', {
    key: 'port ansel',
    name: 'Port Ansel',
    kind: 'place',
    ...settled('fanned_out_revision'),
  });
  await add('entity_aliases', { alias: 'the port', entity_id: entity, origin: 'text' });
  const event = await add('events', {
    predicate: 'ground',
    label: 'Grounding of a ferry off Port Ansel',
    edtf: '2026-03-02',
    signature: {},
    keys: ['ground'],
    ...settled('checked_revision'),
  });
  await add('event_participants', { event_id: event, entity_id: entity });
  const question = await add('questions', {
    event_id: event,
    slot: 'how_many',
    slot_key: 'how_many:hurt:person',
    answer_type: 'quantity',
    unit: 'person',
    text: 'How many people were hurt off Port Ansel?',
    ...settled('assessed_revision'),
  });
  const claim = await add('claims', {
    question_id: question,
    text: 'At least seven people were hurt.',
    answer: people('7', 'ge'),
    answer_key: 'ge 7',
    origin: 'rule',
    state: 'single_source',
    probability: '0.643',
    best: true,
    verdict_number: 1,
  });
  const rival = await add('claims', {
    question_id: question,
    text: 'Three people were hurt.',
    answer: people('3', 'eq'),
    answer_key: 'eq 3',
    origin: 'person',
  });
  for (const [place, id] of [claim, rival].entries())
    await insert(database, 'reviews', { claim_id: id, state: 'open', harm: 0, rank: -place });
  const evidence = await add('evidence', {
    claim_id: claim,
    statement_id: statement,
    publisher_id: publisher,
    stance: 'supports',
    origin: 'rule',
    confidence: 0.9,
    reason: 'same event, role and unit',
  });
  const record = await add('evidence', {
    claim_id: claim,
    publisher_id: publisher,
    record_url: 'https://registry.example/17',
    record_quote: 'Injured: 7',
    stance: 'supports',
    origin: 'person',
    confidence: 1,
    reason: 'a record of the registry',
  });
  const suggestion = await add('suggestions', {
    statement_id: statement,
    question_id: question,
    answer: people('7', 'eq'),
    answer_key: 'eq 7',
    claim_text: 'Seven people were hurt.',
    stance: 'supports',
    score: 0.4,
    reason: 'one shared participant',
  });
  const contradiction = await add('contradictions', {
    event_id: event,
    question_id: question,
    kind: 'value',
    rule: 'disjoint_intervals',
    claim_a: claim,
    claim_b: rival,
    operands: { a: '7', b: '3' },
    explanation: 'At least seven and three cannot both be right.',
    natural_key: 'k1',
  });
  const verdict = await add('verdicts', {
    claim_id: claim,
    number: 1,
    state: 'single_source',
    probability: '0.643',
    rule: 'one_group_only',
    model_version: '1',
    question_revision: 1,
    basis_hash: 'b1',
    ...unverifiedSeal(1),
    causes: JSON.stringify([{ kind: 'article_added', text: 'An article was added.' }]),
    document: verdictDocumentOf({ publisher, article, statement, event, question, claim, evidence }, people('7', 'ge')),
  });
  const entries = await seedDeskEntries(database, claim);
  const uuids: Seed = {
    ...entries,
    publisher,
    article,
    version,
    statement,
    entity,
    event,
    question,
    claim,
    rival,
    evidence,
    record,
    suggestion,
    contradiction,
    verdict,
  };
  const names = Object.keys(uuids) as (keyof Seed)[];
  const ids = Object.fromEntries(
    names.map((name) => [name, toPublicId(PREFIXES[name], uuids[name])]),
  ) as unknown as Seed;
  return { uuids, ids };
}
