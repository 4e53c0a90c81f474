import type { DataSource } from 'typeorm';
import type { Statement } from '../../src/domain/text/statement';
import { unverifiedSeal } from '../support/seal';
import { storedDocument } from './stored-document';

type Row = Record<string, unknown>;

const JSON_COLUMNS = new Set(['answer', 'causes', 'document', 'reading', 'signature', 'operands']);

/** Tables whose rows have no id of their own. */
const WITHOUT_ID = new Set(['statement_anchors', 'arithmetic_checks']);

let sequence = 0;
const next = () => ++sequence;

/** Ids in the order of insertion: those that the database makes are in no order within a millisecond. */
const nextId = () => `00000000-0000-7000-8000-${next().toString(16).padStart(12, '0')}`;

/** Inserts one row and gives its id back. */
async function insert(database: DataSource, table: string, parts: Row): Promise<string> {
  const id = nextId();
  const row = WITHOUT_ID.has(table) ? parts : { id, ...parts };
  const columns = Object.keys(row);
  const values = columns.map((column) => (JSON_COLUMNS.has(column) ? JSON.stringify(row[column]) : row[column]));
  await database.query(
    `INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map((_, i) => `$${i + 1}`).join()})`,
    values,
  );
  return id;
}

/** Writes rows the way the pipeline leaves them when all work is done. */
export function pageRows(database: DataSource) {
  return {
    publisher: (row: Row = {}) =>
      insert(database, 'publishers', { name: `Publisher ${next()}`, grade: 'B', fanned_out_revision: 1, ...row }),

    article: async (publisherId: string, body: string, row: Row = {}) => {
      const article = await insert(database, 'articles', {
        publisher_id: publisherId,
        source_key: `key ${next()}`,
        title: `Article ${sequence}`,
        language: 'en',
        read_revision: 1,
        matched_revision: 1,
        ...row,
      });
      const version = await insert(database, 'article_versions', {
        article_id: article,
        number: row.version ?? 1,
        title: row.title ?? `Article ${sequence}`,
        body,
        body_hash: `hash ${sequence}`,
        media_type: 'text/plain',
      });
      return { article, version, body };
    },

    version: (article: string, number: number, body: string) =>
      insert(database, 'article_versions', {
        article_id: article,
        number,
        title: `Version ${number}`,
        body,
        body_hash: `hash ${next()}`,
        media_type: 'text/plain',
      }),

    /** Anchors the first occurrence of a quote; its sentence reaches from the full stop before it to the one after it. */
    statement: async (
      { article, version, body }: { article: string; version: string; body: string },
      quote: string,
      row: Row = {},
    ) => {
      const start = body.indexOf(quote);
      const end = start + quote.length;
      const stop = body.indexOf('.', end - 1);
      const sentenceStart = body.lastIndexOf('. ', start) + 1;
      const reading: Pick<Statement, 'span' | 'sentence'> = {
        span: { start, end },
        sentence: {
          start: body[sentenceStart] === ' ' ? sentenceStart + 1 : sentenceStart,
          end: stop < 0 ? end : stop + 1,
        },
      };
      const id = await insert(database, 'statements', {
        article_id: article,
        quote,
        prefix: body.slice(Math.max(0, start - 32), start),
        suffix: body.slice(end, end + 32),
        attribution_mode: 'narrator',
        polarity: 'affirmed',
        modality: 'asserted',
        check_worthiness: 0.7,
        reader_version: 'test',
        reading,
        ...row,
      });
      await insert(database, 'statement_anchors', {
        statement_id: id,
        article_version_id: version,
        start_offset: start,
        end_offset: end,
      });
      return id;
    },

    event: (row: Row = {}) =>
      insert(database, 'events', {
        predicate: 'sink',
        label: 'Sinking of the ferry Marigold',
        edtf: '2031-04-12',
        signature: {},
        keys: [],
        checked_revision: 1,
        ...row,
      }),

    question: (event: string, row: Row = {}) =>
      insert(database, 'questions', {
        event_id: event,
        slot: 'how_many',
        slot_key: `slot ${next()}`,
        answer_type: 'quantity',
        text: 'How many people died when the ferry Marigold sank?',
        assessed_revision: 1,
        assessed_at: '2031-04-20T10:00:00Z',
        ...row,
      }),

    claim: (question: string, row: Row = {}) =>
      insert(database, 'claims', {
        question_id: question,
        text: '12 people died when the ferry Marigold sank.',
        answer: { type: 'quantity', value: '12', min: '12', max: '12', comparator: 'eq', unit: 'person' },
        answer_key: `answer ${next()}`,
        origin: 'rule',
        ...row,
      }),

    evidence: (claim: string, publisher: string, statement: string | null, row: Row = {}) =>
      insert(database, 'evidence', {
        claim_id: claim,
        publisher_id: publisher,
        statement_id: statement,
        stance: 'supports',
        origin: 'rule',
        confidence: 0.9,
        reason: 'same event, same slot',
        ...row,
      }),

    /** A verdict version, copied to the claim as the pipeline does. */
    verdict: async (claim: string, number: number, row: Row = {}) => {
      const verdict = {
        claim_id: claim,
        number,
        state: 'supported',
        probability: '.722',
        rule: 'two_groups',
        model_version: 'test-1',
        question_revision: number,
        ...unverifiedSeal(number),
        basis_hash: `basis ${next()}`,
        causes: [],
        ...row,
      };
      const document = await storedDocument(database, claim, verdict, { ...(row.document as object) });
      const id = await insert(database, 'verdicts', { ...verdict, document });
      await database.query('UPDATE claims SET state = $2, probability = $3, verdict_number = $4 WHERE id = $1', [
        claim,
        verdict.state,
        verdict.probability,
        number,
      ]);
      return id;
    },

    contradiction: (event: string, question: string | null, claims: [string, string | null], row: Row = {}) =>
      insert(database, 'contradictions', {
        event_id: event,
        question_id: question,
        kind: 'value',
        rule: 'quantity_disjoint',
        claim_a: claims[0],
        claim_b: claims[1],
        operands: {},
        explanation: '12 and 19 cannot both be the number of people who died.',
        natural_key: `key ${next()}`,
        ...row,
      }),

    check: (event: string, row: Row = {}) =>
      insert(database, 'arithmetic_checks', {
        event_id: event,
        natural_key: `key ${next()}`,
        rule: 'parts_make_total',
        holds: true,
        operands: {},
        explanation: '12 died and 48 survived: together the 60 who were aboard.',
        ...row,
      }),
  };
}

export type PageRows = ReturnType<typeof pageRows>;
