import { averagePrecision } from '../../arithmetic/average-precision';
import { shared } from '../../arithmetic/overlap';
import { type Reading, reading } from '../../reading';
import type { ReadArticle } from '../../sources/gold-article';

/** How well sentences with a checkable statement are ranked before the others, by the best statement of each. */
export function measureWorth({ statements, gold }: ReadArticle): Reading[] {
  const ranking = gold.sentences
    .filter(({ kind }) => kind === 'prose')
    .map((sentence) => {
      const within = statements.filter(({ span }) => shared(span, sentence) * 2 > span.end - span.start);
      return { ...sentence, score: Math.max(0, ...within.map((s) => s.checkWorthiness)), relevant: sentence.cw === 2 };
    })
    .sort((a, b) => b.score - a.score);
  const relevant = ranking.filter((sentence) => sentence.relevant).length;
  const misses = ranking.flatMap((sentence, rank) => {
    const above = rank < relevant;
    if (above === sentence.relevant) return [];
    return [
      {
        kind: above ? `ranked too high (gold ${sentence.cw})` : 'checkable, ranked too low',
        weight: Math.abs(rank - relevant),
        text: sentence.text,
        expected: sentence.relevant ? `among the first ${relevant}` : `after the first ${relevant}`,
        got: `rank ${rank + 1}, score ${sentence.score}`,
      },
    ];
  });
  return [reading('article: check-worthiness AP', averagePrecision(ranking), ranking.length, misses)];
}
