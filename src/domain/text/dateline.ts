import { LEADING_DATELINE } from './en/boilerplate';
import type { Span } from './statement';

const LONGEST_DATELINE = 160;
const LEAST_LEFT = 20;

/** Where a sentence begins behind a dateline ("KYIV, 3 May (Reuters) — "), which says where it was filed and nothing else. */
export function afterDateline(text: string, { start, end }: Span): number {
  const head = text.slice(start, Math.min(end, start + LONGEST_DATELINE));
  if (!/^\p{Lu}/u.test(head)) return start;
  const [dateline = ''] = LEADING_DATELINE.map((pattern) => pattern.exec(head)?.[0] ?? '').filter(
    (lead) => lead !== '',
  );
  return end - start - dateline.length < LEAST_LEFT ? start : start + dateline.length;
}
