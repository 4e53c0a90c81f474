import { rows, type Sql } from '../../platform/database/rows';
import { type PublicIdPrefix, toPublicId } from '../../platform/ids/public-id';

/** Where words still stand: a version that was not redacted, or a row that later versions are made of. */
export interface WordsFound {
  /** "version", or what the row is: "claim", "evidence" … */
  kind: string;
  /** Public id of the row; of a version, that of its claim. */
  id: string;
  /** Of a version. */
  number: number | null;
}

/** A text of the present that versions to come, lists and searches show; the rest of the archive is not public. */
const TEXTS: { kind: string; prefix: PublicIdPrefix; from: string; text: string }[] = [
  { kind: 'claim', prefix: 'clm', from: 'claims', text: 'text' },
  { kind: 'question', prefix: 'qst', from: 'questions', text: 'text' },
  { kind: 'event', prefix: 'evt', from: 'events', text: 'label' },
  { kind: 'statement', prefix: 'stm', from: 'statements WHERE withdrawn_at IS NULL', text: `quote || ' ' || passage` },
  { kind: 'evidence', prefix: 'evd', from: 'evidence WHERE withdrawn_at IS NULL', text: `coalesce(record_quote, '')` },
  { kind: 'contradiction', prefix: 'con', from: 'contradictions WHERE resolved_at IS NULL', text: 'explanation' },
  { kind: 'article', prefix: 'art', from: 'articles', text: 'title' },
  { kind: 'ruling', prefix: 'rul', from: 'rulings', text: 'rationale' },
  { kind: 'correction', prefix: 'cor', from: `corrections WHERE state <> 'withdrawn'`, text: `wrong || ' ' || is_now` },
  {
    kind: 'reply',
    prefix: 'rep',
    from: `reply_requests WHERE state <> 'withdrawn'`,
    text: `asked || ' ' || coalesce(answer, '')`,
  },
];

const MOST = 1_000;

/**
 * Where these words are still to be read, whatever their case: versions first, by claim and number, then the texts that versions to
 * come are made of. Reads every version, so it takes a while on a large database.
 */
export async function findWords(sql: Sql, words: string): Promise<WordsFound[]> {
  const inJson = JSON.stringify(words).slice(1, -1);
  const versions = await rows<{ id: string; number: number }>(
    sql,
    `SELECT claim_id AS id, number FROM verdicts
     WHERE document IS NOT NULL AND strpos(lower(document::text || causes::text), lower($1)) > 0
     ORDER BY claim_id, number LIMIT ${MOST}`,
    [inJson],
  );
  const found = versions.map(({ id, number }): WordsFound => ({ kind: 'version', id: toPublicId('clm', id), number }));
  for (const { kind, prefix, from, text } of TEXTS) {
    const texts = await rows<{ id: string }>(
      sql,
      `SELECT id FROM (SELECT id, ${text} AS text FROM ${from}) told WHERE strpos(lower(text), lower($1)) > 0 ORDER BY id LIMIT ${MOST}`,
      [words],
    );
    found.push(...texts.map(({ id }) => ({ kind, id: toPublicId(prefix, id), number: null })));
  }
  return found;
}
