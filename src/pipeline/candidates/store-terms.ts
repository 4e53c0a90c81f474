import { candidateTerms } from '../../domain/matching/candidate-terms';
import { prepared } from '../../platform/database/prepared';
import { rows, type Sql } from '../../platform/database/rows';
import { wellFormed } from '../articles/well-formed';

export type CandidateKind = 'claim' | 'statement';

export interface StoredTerms {
  terms: string[];
  weights: number[];
}

/** Characters of a text that are looked at: more says nothing more about what it repeats. */
const LONGEST_TEXT = 1000;

/** The terms a text is found by, as two lists of one order. */
export function termsToStore(text: string): StoredTerms {
  const terms = new Map(
    [...candidateTerms(text.slice(0, LONGEST_TEXT))].map(([term, weight]) => [wellFormed(term), weight]),
  );
  return { terms: [...terms.keys()], weights: [...terms.values()] };
}

export const asMap = ({ terms, weights }: StoredTerms): Map<string, number> =>
  new Map(terms.map((term, i) => [term, weights[i] ?? 0]));

/** Makes claims or statements findable by what their texts say now. */
export async function storeTerms(sql: Sql, kind: CandidateKind, lines: { id: string; text: string }[]): Promise<void> {
  if (lines.length === 0) return;
  await rows(
    sql,
    prepared(`INSERT INTO ${kind}_terms AS known (id, terms, weights)
     SELECT id, terms, weights FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, terms text[], weights real[]) ORDER BY id
     ON CONFLICT (id) DO UPDATE SET terms = excluded.terms, weights = excluded.weights, line = NULL
     WHERE (known.terms, known.weights) IS DISTINCT FROM (excluded.terms, excluded.weights)`),
    [JSON.stringify(lines.map(({ id, text }) => ({ id, ...termsToStore(text) })))],
  );
}

/** Makes claims or statements no longer findable. */
export async function forgetTerms(sql: Sql, kind: CandidateKind, ids: string[]): Promise<void> {
  await rows(sql, `DELETE FROM ${kind}_terms WHERE id = ANY($1::uuid[])`, [ids]);
}

/** Makes the claims of questions findable. */
export async function storeClaimTerms(sql: Sql, questionIds: string[]): Promise<void> {
  const claims = await rows<{ id: string; text: string }>(
    sql,
    `SELECT id, text FROM claims WHERE question_id = ANY($1::uuid[])`,
    [questionIds],
  );
  await storeTerms(sql, 'claim', claims);
}
