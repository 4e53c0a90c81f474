import { candidateNorm, rarityOf } from '../../domain/matching/candidate-score';
import { NORM_SPAN } from '../../domain/matching/likeliest-lines';
import { packPostings } from '../../domain/matching/postings';
import { rows, type Sql } from '../../platform/database/rows';
import { asMap, type CandidateKind, type StoredTerms } from './store-terms';
import { countIn, countsInBlocks } from './term-counts';

export interface FoldedLine extends StoredTerms {
  id: string;
  /** Its number, if it has one. */
  line: number | null;
}

interface BlockPlace {
  first: number;
  /** How many lines the blocks before it have. */
  before: number;
  /** The first number that no line has had yet. */
  next: number;
  span: number;
}

/** Replaces the blocks from `first` on by one of these lines; those that have no number get one. */
export async function writeBlock(
  sql: Sql,
  kind: CandidateKind,
  { first, before, next, span }: BlockPlace,
  lines: FoldedLine[],
): Promise<void> {
  const normOf = await norms(sql, kind, { first, before }, lines);
  // Those of about one norm stand together, so that one number is enough for all of them.
  const added = lines.filter(({ line }) => line === null).sort((a, b) => normOf(a) - normOf(b));
  const places = new Map(lines.map((own) => [own.id, (own.line ?? 0) - first]));
  for (const [i, { id }] of added.entries()) places.set(id, next + i - first);

  const least = new Float32Array(span / NORM_SPAN).fill(Number.POSITIVE_INFINITY);
  const postings = new Map<string, number[]>();
  for (const own of lines) {
    const place = places.get(own.id)!;
    const at = Math.floor(place / NORM_SPAN);
    least[at] = Math.min(least[at]!, normOf(own));
    for (const term of own.terms) {
      const having = postings.get(term);
      if (having) having.push(place);
      else postings.set(term, [place]);
    }
  }
  for (const table of ['postings', 'term_blocks'])
    await rows(sql, `DELETE FROM ${kind}_${table} WHERE first >= $1`, [first]);
  await rows(sql, `INSERT INTO ${kind}_term_blocks (first, span, known, norms) VALUES ($1, $2, $3, $4)`, [
    first,
    span,
    lines.length,
    Buffer.from(least.buffer),
  ]);
  const having = [...postings.values()];
  await rows(
    sql,
    `INSERT INTO ${kind}_postings (term, first, count, lines)
     SELECT hashtextextended(term, 0), $1, count, lines FROM unnest($2::text[], $3::int[], $4::bytea[]) AS posted(term, count, lines)`,
    [
      first,
      [...postings.keys()],
      having.map(({ length }) => length),
      having.map((own) => Buffer.from(packPostings(first, span, own))),
    ],
  );
  await rows(
    sql,
    `UPDATE ${kind}_terms t SET line = $2 + added.place - 1 FROM unnest($1::uuid[]) WITH ORDINALITY AS added(id, place) WHERE t.id = added.id`,
    [added.map(({ id }) => id), next],
  );
}

/** The norm of each line, by how common its terms are among all that are folded. */
async function norms(
  sql: Sql,
  kind: CandidateKind,
  { first, before }: Pick<BlockPlace, 'first' | 'before'>,
  lines: FoldedLine[],
): Promise<(line: FoldedLine) => number> {
  const counts = countIn(lines);
  const elsewhere = await countsInBlocks(sql, kind, [...counts.keys()], first);
  const rarity = (term: string) => rarityOf(counts.get(term)! + (elsewhere.get(term) ?? 0), before + lines.length);
  const found = new Map(lines.map((line) => [line.id, candidateNorm(asMap(line), rarity)]));
  return ({ id }) => found.get(id)!;
}
