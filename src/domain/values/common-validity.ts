import { type DayInterval, dayNumber } from './dates';

/**
 * The time for which most passages say that an answer holds; of several told as often the widest, of those the earliest. Passages that
 * name no beginning have no say. Null when none names one. The order of the passages never matters.
 */
export function commonValidity(told: readonly DayInterval[]): DayInterval | null {
  const counts = new Map<string, { time: DayInterval; count: number }>();
  for (const { from, to } of told) {
    if (from === null) continue;
    const key = `${from}/${to ?? ''}`;
    counts.set(key, { time: { from, to }, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const [first] = [...counts.values()].sort(
    (a, b) => b.count - a.count || compareWidth(b.time, a.time) || ((a.time.from ?? '') < (b.time.from ?? '') ? -1 : 1),
  );
  return first?.time ?? null;
}

function compareWidth(a: DayInterval, b: DayInterval): number {
  const [first, second] = [widthOf(a), widthOf(b)];
  return first === second ? 0 : first < second ? -1 : 1;
}

function widthOf({ from, to }: DayInterval): number {
  return from === null || to === null ? Number.POSITIVE_INFINITY : dayNumber(to) - dayNumber(from);
}
