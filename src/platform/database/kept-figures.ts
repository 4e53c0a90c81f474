import type { Sql } from './rows';

/** Figures that take no longer are counted for everybody who asks; others once they have taken longer twice in a row, which a moment's load does not make them. */
const QUICK_MS = 100;
/** Others are kept for so many times as long as they took: to count them takes a twentieth of the time at most. */
const TIMES_AS_LONG = 20;

/** What is remembered of one count; times in milliseconds of the process. */
interface Place<Figures> {
  /** How long it took the last time. */
  took: number;
  /** There for what takes long: given out until one moment, and until a later one while it is counted anew. */
  kept?: { figures: Figures; until: number; bearable: number } | undefined;
  counting?: Promise<Figures> | undefined;
}

async function countAnew<Figures>(place: Place<Figures>, count: () => Promise<Figures>): Promise<Figures> {
  const began = performance.now();
  const figures = await count();
  const took = performance.now() - began;
  const until = began + (1 + TIMES_AS_LONG) * took;
  const isSlow = Math.min(took, place.took) > QUICK_MS;
  place.took = took;
  place.kept = isSlow ? { figures, until, bearable: until + TIMES_AS_LONG * took } : undefined;
  return figures;
}

/**
 * Counts of whole tables, which take the longer the more there is: a small desk sees them exact, a large one as they were a little while
 * ago. When they are out of date, one counts anew, and the others are given the old ones meanwhile.
 */
export function keptFigures<Figures, Of extends string | number | undefined = undefined>(
  count: (sql: Sql, of: Of) => Promise<Figures>,
): (sql: Sql, ...of: Of extends undefined ? [] : [Of]) => Promise<Figures> {
  const desks = new WeakMap<Sql, Map<Of, Place<Figures>>>();
  return async (sql, ...[given]) => {
    const of = given as Of;
    const desk = desks.get(sql) ?? new Map<Of, Place<Figures>>();
    desks.set(sql, desk);
    const place: Place<Figures> = desk.get(of) ?? { took: 0 };
    desk.set(of, place);
    const { kept } = place;
    const anew = () => countAnew(place, () => count(sql, of));
    if (!kept) return anew();
    const now = performance.now();
    if (now < kept.until) return kept.figures;
    place.counting ??= anew().finally(() => {
      place.counting = undefined;
    });
    if (now > kept.bearable) return place.counting;
    // Whoever asks when the old ones are too old is told what went wrong.
    place.counting.catch(() => undefined);
    return kept.figures;
  };
}
