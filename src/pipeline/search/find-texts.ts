import type { DataSource } from 'typeorm';
import { markWords } from '../../domain/search/mark-words';
import type { Span } from '../../domain/text/statement';
import type { RatingHolds } from '../../domain/workflow/rating';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { assessmentHidden } from '../reviews/seen-by';
import { newestWindows } from './newest-window';
import { SEARCH_KINDS, SEARCH_SOURCES, type SearchKind } from './search-sources';

export interface TextSearch {
  /** As people write them for a search: words, "phrases", -exclusions, or. */
  words: string;
  /** uuid of who searches, null for somebody not signed in: assessments that are kept from them are neither shown nor told by a filter. */
  viewer: string | null;
  kind?: SearchKind | undefined;
  /** State of a claim; a question is found by any of its claims. */
  state?: string | undefined;
  /** uuid of who published it, or published what the claim rests on. */
  publisher?: string | undefined;
  /** ISO days between which that was published, both included. */
  from?: string | undefined;
  to?: string | undefined;
  /** An id that was given out when the reading of the pages began: what came later is left out, so that it pushes nothing off them. */
  began?: string | undefined;
}

/** The last hit of the page before. */
export interface SearchCursor {
  score: number;
  id: string;
}

export interface TextHit extends SearchCursor {
  kind: SearchKind;
  text: string;
  /** Found by a similar spelling, not by its words. */
  alike: boolean;
  /** Where the text has what was searched for. */
  marks: Span[];
  /** Of a claim; null before its first assessment. */
  state: string | null;
  /** What a person decided of a claim and an editor published. */
  ruling: { label: string; holds: RatingHolds; inReview: boolean } | null;
  /** Of a claim. */
  questionId: string | null;
  /** Of a statement or an article. */
  article: {
    id: string;
    title: string;
    publisher: string;
    publishedAt: string | null;
    precision: string | null;
  } | null;
}

/** The newest so many of each kind are ranked: a word that is everywhere costs no more. */
const MOST_RANKED = 500;
/** Similar spellings are only looked for where the words themselves are in fewer texts. */
const FEW = 25;
/** Texts with the words stand above those that only look alike, which have up to this many points. */
const ALIKE_POINTS = 10_000;
const LEAST_LIKENESS = '0.5';

const TEXT = `CASE f.kind ${SEARCH_KINDS.map((kind) => `WHEN '${kind}' THEN (${SEARCH_SOURCES[kind].shown})`).join(' ')} END`;

const detailsFor = (viewer: string): string => `
  (SELECT c.state FROM claims c WHERE f.kind = 'claim' AND c.id = f.id AND NOT ${assessmentHidden('c', viewer)}) AS state,
  (SELECT json_build_object('label', ru.rating_label, 'holds', ru.holds, 'inReview', r.state <> 'published')
   FROM reviews r JOIN rulings ru ON ru.id = r.published_ruling
   WHERE f.kind = 'claim' AND r.claim_id = f.id AND r.state <> 'withdrawn') AS ruling,
  (SELECT c.question_id FROM claims c WHERE f.kind = 'claim' AND c.id = f.id) AS "questionId",
  (SELECT json_build_object('id', a.id, 'title', a.title, 'publisher', p.name, 'publishedAt', a.published_at, 'precision', a.published_precision)
   FROM articles a JOIN publishers p ON p.id = a.publisher_id
   WHERE a.id = CASE f.kind WHEN 'article' THEN f.id WHEN 'statement' THEN (SELECT s.article_id FROM statements s WHERE s.id = f.id) END) AS article`;

/**
 * Texts with the words of a search in any form, best first; where few have them, texts that are spelt much alike follow.
 * @returns at most `limit` hits after the cursor
 */
export function findTexts(
  dataSource: DataSource,
  search: TextSearch,
  { after, limit }: { after: SearchCursor | null; limit: number },
): Promise<TextHit[]> {
  if (kindsOf(search).length === 0) return Promise.resolve([]);
  return dataSource.transaction(async (sql) => {
    const since = await newestWindows(sql, kindsOf(search), { words: search.words, wanted: MOST_RANKED });
    const likeness = await prepareSearch(sql);
    const { statement, parameters } = searchQuery(search, { likeness, since });
    const page = [after?.score ?? null, after?.id ?? null, limit];
    const found = await rows<Omit<TextHit, 'alike' | 'marks'>>(sql, statement, [...page, ...parameters]);
    return found.map((hit) => {
      const alike = hit.score < ALIKE_POINTS;
      return { ...hit, alike, marks: markWords(hit.text, search.words, { alike }) };
    });
  });
}

/** Statements and articles are in no state. */
const kindsOf = ({ kind, state }: TextSearch): SearchKind[] =>
  SEARCH_KINDS.filter((one) => (!kind || kind === one) && (!state || SEARCH_SOURCES[one].inState !== null));

/**
 * Sets, until the transaction ends, how alike two spellings must be. PostgreSQL takes comparing them for as cheap as comparing
 * numbers, and would rather read every row than the index on trigrams: bitmap scans are all that is left to it, in one process.
 * @returns whether similar spellings can be searched for
 */
export async function prepareSearch(sql: Sql): Promise<boolean> {
  const able = await firstRow<{ likeness: boolean }>(
    sql,
    `SELECT set_config('pg_trgm.word_similarity_threshold', '${LEAST_LIKENESS}', true), set_config('enable_seqscan', 'off', true),
       set_config('enable_indexscan', 'off', true),
       set_config('max_parallel_workers_per_gather', '0', true), to_regclass('claim_texts_alike') IS NOT NULL AS likeness`,
  );
  return able?.likeness === true;
}

/**
 * The query of a search; $1 to $3 are the cursor and the length of the page.
 * @param since of a kind, the id from which on its newest texts with the words are looked for first
 */
export function searchQuery(
  search: TextSearch,
  { likeness, since = {} }: { likeness: boolean; since?: Partial<Record<SearchKind, string>> },
): { statement: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const place = (value: unknown): string => `$${3 + parameters.push(value)}`;
  const words = place(search.words);
  const viewer = `${place(search.viewer)}::uuid`;
  const told = [
    search.publisher && `a.publisher_id = ${place(search.publisher)}`,
    search.from && `a.published_at >= ${place(search.from)}::timestamp AT TIME ZONE 'UTC'`,
    search.to && `a.published_at < (${place(search.to)}::timestamp + interval '1 day') AT TIME ZONE 'UTC'`,
  ].filter((condition): condition is string => Boolean(condition));
  const began = search.began && place(search.began);
  const state = search.state && `c.state = ${place(search.state)} AND NOT ${assessmentHidden('c', viewer)}`;
  const sources = kindsOf(search).map((kind) => {
    const { toldIn, inState, ...source } = SEARCH_SOURCES[kind];
    const filters = [source.standing, ...(told.length ? [toldIn(told.join(' AND '))] : [])];
    if (state && inState) filters.push(inState(state));
    if (began) filters.push(`${source.id} <= ${began}::uuid`);
    return { ...source, kind, where: filters.join(' AND ') };
  });
  const query = `websearch_to_tsquery('english', ${words})`;
  const having = (
    { kind, from, id, words: held, where }: (typeof sources)[number],
    condition: string,
    most: string,
  ): string =>
    `(SELECT '${kind}' AS kind, ${id},
        ${ALIKE_POINTS} + (${ALIKE_POINTS} * ts_rank(${held}, ${query}, 1))::int AS score
      FROM ${from} WHERE ${held} @@ ${query} AND ${where} AND ${condition} ORDER BY ${id} DESC LIMIT ${most})`;
  const newest: string[] = [];
  const worded = sources.map((source) => {
    const { kind, id } = source;
    if (since[kind] === undefined) return having(source, 'true', `${MOST_RANKED}`);
    const edge = `${place(since[kind])}::uuid`;
    newest.push(`newest_${kind} AS MATERIALIZED ${having(source, `${id} >= ${edge}`, `${MOST_RANKED}`)},`);
    // Nothing is read for a LIMIT of 0.
    const missing = `(SELECT greatest(0, ${MOST_RANKED} - count(*)) FROM newest_${kind})`;
    return `SELECT * FROM newest_${kind} UNION ALL ${having(source, `${id} < ${edge}`, missing)}`;
  });
  const alike = sources.map(
    ({ kind, from, id, spelt, where }) =>
      `(SELECT '${kind}' AS kind, ${id}, least(${ALIKE_POINTS - 1}, (${ALIKE_POINTS} * word_similarity(${words}, ${spelt}))::int) AS score
        FROM ${from} WHERE (SELECT count(*) FROM worded) < ${FEW} AND ${words} <% ${spelt} AND ${where}
          AND NOT EXISTS (SELECT FROM worded w WHERE w.id = ${id}) ORDER BY score DESC, ${id} DESC LIMIT ${FEW})`,
  );
  const nothing = `SELECT NULL::text AS kind, NULL::uuid AS id, 0 AS score WHERE false`;
  return {
    parameters,
    statement: `
      WITH ${newest.join('\n')} worded AS MATERIALIZED (${[nothing, ...worded].join('\nUNION ALL\n')}),
        alike AS MATERIALIZED (${[nothing, ...(likeness ? alike : [])].join('\nUNION ALL\n')})
      SELECT f.kind, f.id, ${TEXT} AS text, f.score, ${detailsFor(viewer)}
      FROM (SELECT * FROM worded UNION ALL SELECT * FROM alike) f
      WHERE $1::int IS NULL OR (f.score, f.id) < ($1, $2::uuid)
      ORDER BY f.score DESC, f.id DESC LIMIT $3`,
  };
}
