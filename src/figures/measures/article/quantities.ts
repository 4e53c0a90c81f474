import type { Quantity } from '../../../domain/text/statement';
import { closest } from '../../arithmetic/overlap';
import { share } from '../../arithmetic/shares';
import { type Miss, type Reading, reading } from '../../reading';
import type { GoldQuantity, ReadArticle } from '../../sources/gold-article';
import { COMPARATORS } from '../../sources/gold-words';
import { isSameNumber } from '../../sources/same-number';

/** Null when right, else what is wrong. A vague value is right when the intervals meet. */
export function judgeQuantity({ value, cmp }: GoldQuantity, ours: Quantity | undefined): string | null {
  if (!ours) return 'not found';
  const isRight =
    typeof value === 'number'
      ? ours.value !== null && isSameNumber(ours.value, value)
      : Number(ours.min ?? 0) <= value[1] && Number(ours.max ?? Number.POSITIVE_INFINITY) >= value[0];
  if (!isRight) return 'value';
  return ours.comparator === COMPARATORS[cmp] ? null : 'comparator';
}

export function measureArticleQuantities({ statements, gold }: ReadArticle): Reading[] {
  const quantities = statements.flatMap((statement) => statement.quantities);
  const misses: Miss[] = [];
  for (const quantity of gold.quantities) {
    const found = closest(quantity, quantities);
    const wrong = judgeQuantity(quantity, found);
    if (wrong === null) continue;
    const got = found ? `${found.comparator} ${found.value ?? `${found.min}..${found.max}`}` : 'nothing';
    misses.push({ kind: wrong, weight: 0, text: quantity.text, expected: `${quantity.cmp} ${quantity.value}`, got });
  }
  const n = gold.quantities.length;
  return [reading('article: quantities, value and comparator', share(n - misses.length, n), n, misses)];
}
