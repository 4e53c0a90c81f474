import { prepared } from '../../platform/database/prepared';
import { rows, type Sql } from '../../platform/database/rows';
import type { CandidateKind, StoredTerms } from './store-terms';

/** Lines that have all terms of a combination, by index. $1: a JSON array of arrays of terms; $2: at most so many lines of each. */
export const linesQuery = (kind: CandidateKind): string => `
  SELECT hit.id, to_json(hit.terms) AS terms, to_json(hit.weights) AS weights, asked.place::int
  FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS asked(terms, place) CROSS JOIN LATERAL (
    SELECT k.id, k.terms, k.weights FROM ${kind}_terms k
    WHERE k.terms @> ARRAY(SELECT jsonb_array_elements_text(asked.terms)) LIMIT $2) hit`;

const countQuery = (kind: CandidateKind): string => `
  SELECT asked.term, hits.count FROM unnest($1::text[]) AS asked(term) CROSS JOIN LATERAL (
    SELECT count(*)::int FROM (SELECT FROM ${kind}_terms k WHERE k.terms @> ARRAY[asked.term] LIMIT $2) hit) hits`;

export const asMap = ({ terms, weights }: StoredTerms): Map<string, number> =>
  new Map(terms.map((term, i) => [term, weights[i] ?? 0]));

interface FoundLine extends StoredTerms {
  id: string;
  place: number;
}

/** Known lines that a search has come upon, each with its terms and their weights. */
export class KnownLines {
  readonly byId = new Map<string, Map<string, number>>();

  constructor(
    private readonly sql: Sql,
    private readonly kind: CandidateKind,
  ) {}

  /** Adds lines that have all terms of a combination. @returns how many there are of each, up to `most` */
  async add(combinations: string[][], most: number): Promise<number[]> {
    const found = combinations.map(() => 0);
    if (combinations.length === 0) return found;
    const parameters = [JSON.stringify(combinations), most];
    for (const line of await rows<FoundLine>(this.sql, prepared(linesQuery(this.kind)), parameters)) {
      if (!this.byId.has(line.id)) this.byId.set(line.id, asMap(line));
      found[line.place - 1]!++;
    }
    return found;
  }

  /** How many lines have each of these terms, up to `most`. */
  async count(terms: string[], most: number): Promise<[string, number][]> {
    if (terms.length === 0) return [];
    const counted = await rows<{ term: string; count: number }>(this.sql, prepared(countQuery(this.kind)), [
      terms,
      most,
    ]);
    return counted.map(({ term, count }) => [term, count]);
  }
}
