import type { Span, Statement } from '../../domain/text/statement';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { wellFormed } from '../articles/well-formed';
import { storeTerms } from '../candidates/store-terms';
import { findPassage, type QuotedPassage } from './find-passage';
import { passageAround } from './passage-around';
import { READER_VERSION } from './reader-version';

/** What a person selected in the newest version of an article: offsets (UTF-16, end exclusive), or words. */
export type SelectedPassage = { span: Span; version: number } | QuotedPassage;

export type MarkedPassage =
  | { outcome: 'marked'; statementId: string }
  | { outcome: 'article_not_found' | 'version_outdated' | 'passage_not_found' };

const CONTEXT_LENGTH = 32;

/** How the statement was read that a selection lies in. */
interface Surrounding extends Pick<Statement, 'attribution' | 'polarity' | 'modality' | 'checkWorthiness'> {
  sentence: Span | null;
}

interface CurrentText {
  version_id: string;
  version: number;
  body: string;
}

/**
 * Makes a statement of what a person selected: the one that was read there, where it has the same words, else one of their own,
 * spoken and held as the statement it lies in was read.
 */
export async function markPassage(sql: Sql, articleId: string, selected: SelectedPassage): Promise<MarkedPassage> {
  const current = await firstRow<CurrentText>(
    sql,
    `SELECT v.id AS version_id, v.number AS version, v.body FROM articles a
     JOIN article_versions v ON v.article_id = a.id AND v.number = a.version WHERE a.id = $1 AND a.retracted_at IS NULL
     FOR UPDATE OF a`,
    [articleId],
  );
  if (!current) return { outcome: 'article_not_found' };
  if ('version' in selected && selected.version !== current.version) return { outcome: 'version_outdated' };
  const found = 'span' in selected ? selected.span : findPassage(current.body, selected);
  const span = found && trimmed(current.body, found);
  if (!span) return { outcome: 'passage_not_found' };
  const surrounding = await firstRow<Surrounding & { id: string; same: boolean }>(
    sql,
    `SELECT s.id, s.polarity, s.modality, s.check_worthiness AS "checkWorthiness", s.reading->'sentence' AS sentence,
       json_build_object('mode', s.attribution_mode, 'speaker', s.speaker, 'cue', s.reading->'attribution'->'cue') AS attribution,
       t.start_offset = $2 AND t.end_offset = $3 AS same FROM statements s
     JOIN statement_anchors t ON t.statement_id = s.id AND t.article_version_id = $1
     WHERE s.withdrawn_at IS NULL AND t.start_offset < $3 AND t.end_offset > $2
     ORDER BY same DESC, least(t.end_offset, $3) - greatest(t.start_offset, $2) DESC, s.id LIMIT 1`,
    [current.version_id, span.start, span.end],
  );
  const statementId = surrounding?.same
    ? surrounding.id
    : await insertMarked(sql, articleId, current, span, surrounding);
  return { outcome: 'marked', statementId };
}

/** Without the white space around it; null where nothing is left or it lies outside. */
function trimmed(body: string, { start, end }: Span): Span | null {
  const text = start >= 0 && start < end && end <= body.length ? body.slice(start, end) : '';
  const lead = text.length - text.trimStart().length;
  const words = text.trim();
  return words === '' ? null : { start: start + lead, end: start + lead + words.length };
}

const NARRATED: Surrounding = {
  sentence: null,
  attribution: { mode: 'narrator', speaker: null, cue: null },
  polarity: 'affirmed',
  modality: 'asserted',
  checkWorthiness: 0.5,
};

async function insertMarked(
  sql: Sql,
  articleId: string,
  { version_id, body }: CurrentText,
  span: Span,
  surrounding: Surrounding | null,
): Promise<string> {
  const { attribution, polarity, modality, checkWorthiness, sentence } = surrounding ?? NARRATED;
  const text = wellFormed(body.slice(span.start, span.end));
  const read = {
    id: 'marked',
    span,
    text,
    sentence: sentence ?? span,
    attribution,
    polarity,
    modality,
    checkWorthiness,
  };
  const reading: Statement = { ...read, quantities: [], dates: [], quotes: [] };
  const inserted = await firstRow<{ id: string }>(
    sql,
    `INSERT INTO statements (article_id, origin, quote, prefix, suffix, passage, speaker, attribution_mode, polarity, modality,
       check_worthiness, reading, reader_version) VALUES ($1, 'person', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`,
    [
      articleId,
      text,
      ...contextOf(body, span),
      passageAround(body, span),
      attribution.speaker,
      attribution.mode,
      polarity,
      modality,
      checkWorthiness,
      JSON.stringify(reading),
      READER_VERSION,
    ],
  );
  await anchor(sql, inserted!.id, version_id, span);
  await storeTerms(sql, 'statement', [{ id: inserted!.id, text }]);
  return inserted!.id;
}

const contextOf = (body: string, { start, end }: Span): [string, string] => [
  wellFormed(body.slice(Math.max(0, start - CONTEXT_LENGTH), start)),
  wellFormed(body.slice(end, end + CONTEXT_LENGTH)),
];

const anchor = (sql: Sql, statementId: string, versionId: string, { start, end }: Span): Promise<unknown> =>
  rows(
    sql,
    `INSERT INTO statement_anchors (statement_id, article_version_id, start_offset, end_offset) VALUES ($1, $2, $3, $4)
     ON CONFLICT (statement_id, article_version_id)
       DO UPDATE SET start_offset = excluded.start_offset, end_offset = excluded.end_offset`,
    [statementId, versionId, start, end],
  );

/** Finds the passages that people marked again in a new version, by their words; those that are gone are withdrawn. */
export async function followMarked(sql: Sql, articleId: string, versionId: string, body: string): Promise<void> {
  const marked = await rows<QuotedPassage & { id: string; start: number }>(
    sql,
    `SELECT id, quote, prefix, suffix, (reading->'span'->>'start')::int AS start FROM statements
     WHERE article_id = $1 AND origin = 'person' AND withdrawn_at IS NULL ORDER BY id`,
    [articleId],
  );
  for (const { id, start, ...passage } of marked) {
    const span = findPassage(body, passage, start);
    if (!span) {
      await rows(sql, 'UPDATE statements SET withdrawn_at = now() WHERE id = $1', [id]);
      continue;
    }
    await rows(
      sql,
      `UPDATE statements SET prefix = $2, suffix = $3, passage = $4, reading = jsonb_set(reading, '{span}', $5) WHERE id = $1`,
      [id, ...contextOf(body, span), passageAround(body, span), JSON.stringify(span)],
    );
    await anchor(sql, id, versionId, span);
  }
}
