import { bestMatches, type CandidateMatch, candidateScore, rarityOf } from '../../domain/matching/candidate-score';
import { likeliestLines } from '../../domain/matching/likeliest-lines';
import type { Sql } from '../../platform/database/rows';
import { type KnownLine, linesAt, readBlocks } from './read-blocks';
import { asMap, type CandidateKind, termsToStore } from './store-terms';
import { countIn, countsInBlocks } from './term-counts';

/** Lines beyond the limit that are scored exactly: before that, norms are told to some hundredths. */
const NEAR = 20;

/**
 * The known claims or statements most like `text`, best first, as `buildCandidateIndex` ranks them: every line is ranked by the terms it
 * shares and about by its norm, the best of them by their scores.
 */
export async function findCandidates(
  sql: Sql,
  kind: CandidateKind,
  text: string,
  limit = 10,
): Promise<CandidateMatch[]> {
  const asked = asMap(termsToStore(text));
  const terms = [...asked.keys()];
  const { known, blocks, postings, loose } = await readBlocks(sql, kind, terms);
  const counts = new Map(terms.map((term, i) => [term, postings[i]!.reduce((sum, { count }) => sum + count, 0)]));
  const inLoose = countIn(loose);
  const rarity = (term: string): number => {
    const found = (counts.get(term) ?? 0) + (inLoose.get(term) ?? 0);
    return rarityOf(found, Math.max(known, found));
  };
  const likely = terms.map((term, i) => ({ worth: asked.get(term)! * rarity(term), postings: postings[i]! }));
  const lines = [
    ...(await linesAt(sql, kind, likeliestLines(blocks, likely, limit + NEAR))),
    ...likeliestLoose(asked, loose, rarity, limit + NEAR),
  ];
  const uncounted = new Set(lines.flatMap((line) => line.terms.filter((term) => !counts.has(term))));
  for (const [term, found] of await countsInBlocks(sql, kind, [...uncounted])) counts.set(term, found);
  return bestMatches(
    lines.map((line) => ({ id: line.id, score: candidateScore(asked, asMap(line), rarity) })),
    limit,
  ).filter(({ score }) => score > 0);
}

/** As yet only the terms of the text are counted: any other is taken to be as rare as these. */
function likeliestLoose(
  asked: ReadonlyMap<string, number>,
  loose: KnownLine[],
  rarity: (term: string) => number,
  most: number,
): KnownLine[] {
  const typical = [...asked.keys()].reduce((sum, term) => sum + rarity(term), 0) / (asked.size || 1);
  const guess = (term: string): number => (asked.has(term) ? rarity(term) : typical);
  const byId = new Map(loose.map((line) => [line.id, line]));
  return bestMatches(
    loose.map((line) => ({ id: line.id, score: candidateScore(asked, asMap(line), guess) })),
    most,
  )
    .filter(({ score }) => score > 0)
    .map(({ id }) => byId.get(id)!);
}
