import { shared } from './overlap';

export interface Days {
  /** ISO days, inclusive; null when open. */
  from: string | null;
  to: string | null;
}

const DAY = 86_400_000;

export function isSameDays(a: Days, b: Days): boolean {
  return a.from === b.from && a.to === b.to;
}

/** Days of a vague phrase are right when they lie within the gold ones, or share at least half of the days of both. */
export function isNearDays(ours: Days, gold: Days): boolean {
  const span = ({ from, to }: Days) =>
    from === null || to === null ? null : { start: Date.parse(from) / DAY, end: Date.parse(to) / DAY + 1 };
  const [a, b] = [span(ours), span(gold)];
  if (a === null || b === null) return isSameDays(ours, gold);
  const both = shared(a, b);
  return both > 0 && (both === a.end - a.start || both / (a.end - a.start + b.end - b.start - both) >= 0.5);
}
