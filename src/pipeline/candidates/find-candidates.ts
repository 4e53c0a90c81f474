import { bestMatches, type CandidateMatch, candidateScore, rarityOf } from '../../domain/matching/candidate-score';
import { mostWorth, rareCombinations, type SearchTerm } from '../../domain/matching/rare-combinations';
import type { Sql } from '../../platform/database/rows';
import { commonTerms } from './common-terms';
import { asMap, KnownLines } from './known-lines';
import { type CandidateKind, termsToStore } from './store-terms';

/** Terms that are not known to be common, each of which is looked up by itself, and the lines of them that are read. */
const RARE = 40;
const RARE_LINES = { of: 640, least: 16, most: 64 };
/** Common terms that combinations are made of; what a third of the lines has narrows nothing. */
const COMBINED = 24;
const TOO_COMMON = 1 / 3;
/** Sharing less than this is worth nothing. */
const LEAST_WORTH = 0.5;
/** Lines of one combination. */
const OF_COMBINATION = 300;
/** What looking up may cost, in about microseconds of the database: reading an entry of the index, and reading a line. */
const COST = { most: 20_000, entry: 0.02, line: 9 };
/** Lines are looked for that share the first of these shares of what the text is worth, then those that share the next, until enough do. */
const SHARES = [0.5, 0.3];
/** A line that may score as well is taken to be this much of those found, in worth. */
const SHORT = 0.8;
/** Best of those found beyond the limit, which are ranked by counts instead of estimates. */
const NEAR = 40;

/**
 * The known claims or statements most like `text`, best first, as `buildCandidateIndex` ranks them, except that only those are looked at
 * that share rare terms, or several of the common ones, as far as the cost allows; and that counts of common terms are estimates.
 */
export async function findCandidates(
  sql: Sql,
  kind: CandidateKind,
  text: string,
  limit = 10,
): Promise<CandidateMatch[]> {
  const asked = asMap(termsToStore(text));
  const common = await commonTerms(sql, kind);
  const lines = new KnownLines(sql, kind);
  const counts = new Map(common.counts);
  const uncommon = Math.sqrt(common.least);
  const rarity = (term: string): number => {
    const have = counts.get(term) ?? uncommon;
    return rarityOf(have, Math.max(common.known, have));
  };
  const ranked = (most: number): CandidateMatch[] =>
    bestMatches(
      [...lines.byId].map(([id, own]) => ({ id, score: candidateScore(asked, own, rarity) })),
      most,
    );

  const rare = [...asked.keys()].filter((term) => !counts.has(term)).slice(0, RARE);
  const most = Math.max(RARE_LINES.least, Math.min(RARE_LINES.most, Math.floor(RARE_LINES.of / (rare.length || 1))));
  const found = await lines.add(
    rare.map((term) => [term]),
    most,
  );
  // Whoever has one of these is known now; of the others there may be more.
  const done = new Set(rare.filter((_, i) => found[i]! < most));
  for (const [i, term] of rare.entries()) counts.set(term, done.has(term) ? found[i]! : Math.max(most, common.least));

  const terms = searchTerms(asked, rarity, counts).filter(({ term, count }) => !done.has(term) && count > 0);
  const narrows = ({ count }: SearchTerm): boolean =>
    common.known < OF_COMBINATION || count < TOO_COMMON * common.known;
  const usable = terms.filter(narrows).slice(0, COMBINED);
  const unused = mostWorth(terms.filter((term) => !usable.includes(term)));
  const worthOf = (line: ReadonlyMap<string, number>): number =>
    [...line].reduce((sum, [term, weight]) => (counts.get(term) === 0 ? sum : sum + weight * rarity(term)), 0);
  const size = Math.min(worthOf(asked), middle([...lines.byId.values()].map(worthOf)) ?? Number.POSITIVE_INFINITY);
  let left = COST.most;
  for (const share of SHARES) {
    const last = ranked(limit)[limit - 1]?.score ?? 0;
    if (share !== SHARES[0] && last * Math.sqrt(1 + SHORT * size) >= share * size) break;
    const affordable = rareCombinations(usable, common.known, share * size - unused).filter(({ terms, expected }) => {
      const entries = terms.reduce((sum, term) => sum + counts.get(term)!, 0);
      const cost = COST.entry * entries + COST.line * Math.min(expected, OF_COMBINATION);
      if (cost > left) return false;
      left -= cost;
      return true;
    });
    await lines.add(
      affordable.map(({ terms }) => terms),
      OF_COMBINATION,
    );
  }
  const near = ranked(limit + NEAR);
  const uncounted = new Set(
    near.flatMap(({ id }) => [...lines.byId.get(id)!.keys()]).filter((term) => !counts.has(term)),
  );
  for (const [term, count] of await lines.count([...uncounted], RARE_LINES.most)) counts.set(term, count);
  const again = near.map(({ id }) => ({ id, score: candidateScore(asked, lines.byId.get(id)!, rarity) }));
  return bestMatches(again, limit).filter(({ score }) => score > 0);
}

const middle = (numbers: number[]): number | undefined => numbers.sort((a, b) => a - b)[numbers.length >> 1];

/** A coarser form of the word that came before it. */
const isCoarser = (term: string): boolean => /^(=|#~)|~$/u.test(term);

/** What each term of a text is worth, rarest first. */
function searchTerms(
  asked: ReadonlyMap<string, number>,
  rarity: (term: string) => number,
  counts: ReadonlyMap<string, number>,
): SearchTerm[] {
  let word = 0;
  const terms = [...asked].map(([term, weight]) => {
    if (!isCoarser(term)) word++;
    return { term, word, count: counts.get(term) ?? 0, worth: weight * rarity(term) };
  });
  const withCoarser = (own: SearchTerm): number =>
    terms.reduce((sum, { word, count, worth }) => (word === own.word && count >= own.count ? sum + worth : sum), 0);
  return terms
    .map((own) => ({ ...own, worth: withCoarser(own) }))
    .filter(({ worth }) => worth > LEAST_WORTH)
    .sort((a, b) => a.count - b.count);
}
