import type { Statement } from '../../domain/text/statement';

export interface Anchored {
  quote: string;
  prefix: string;
  suffix: string;
  start: number;
  /** Equal exactly when two readings of a passage say the same: quote, polarity, speaker, modality and values. */
  fingerprint: string;
}

export interface Reanchored {
  /** Index into `known` and the index into `found` that it lives on as. */
  kept: { known: number; found: number }[];
  added: number[];
  vanished: number[];
}

// Beyond this many pairs of one and the same passage, order alone decides: a text may repeat one line without end.
const MOST_PAIRS = 10_000;

/** What a decision about a passage hangs on: the same words, read as saying the same. */
export function fingerprintOf(statement: Statement): string {
  return JSON.stringify([
    statement.text,
    statement.polarity,
    statement.modality,
    statement.attribution.speaker,
    statement.quantities.map(({ value, min, max, comparator, unit, role }) => [
      value,
      min,
      max,
      comparator,
      unit,
      role,
    ]),
    statement.dates.map(({ edtf }) => edtf),
  ]);
}

/** Pairs the passages of two versions of a text: same words and reading first, then the context, then the position. */
export function reanchor(known: Anchored[], found: Anchored[]): Reanchored {
  const knownByPrint = indexesByPrint(known);
  const foundByPrint = indexesByPrint(found);
  const kept: Reanchored['kept'] = [];
  for (const [print, candidates] of foundByPrint) {
    kept.push(...pair(knownByPrint.get(print) ?? [], candidates, known, found));
  }
  const keptKnown = new Set(kept.map((one) => one.known));
  const keptFound = new Set(kept.map((one) => one.found));
  return {
    kept,
    added: found.map((_, index) => index).filter((index) => !keptFound.has(index)),
    vanished: known.map((_, index) => index).filter((index) => !keptKnown.has(index)),
  };
}

function indexesByPrint(passages: Anchored[]): Map<string, number[]> {
  const indexes = new Map<string, number[]>();
  passages.forEach(({ fingerprint }, index) => {
    const same = indexes.get(fingerprint);
    if (same) same.push(index);
    else indexes.set(fingerprint, [index]);
  });
  return indexes;
}

function pair(knowns: number[], founds: number[], known: Anchored[], found: Anchored[]): Reanchored['kept'] {
  if (knowns.length * founds.length > MOST_PAIRS) {
    return knowns.slice(0, founds.length).map((index, order) => ({ known: index, found: founds[order]! }));
  }
  const pairs = knowns.flatMap((k) =>
    founds.map((f) => ({
      known: k,
      found: f,
      context: contextScore(known[k]!, found[f]!),
      distance: distance(known[k]!, found[f]!),
    })),
  );
  pairs.sort((a, b) => b.context - a.context || a.distance - b.distance || a.known - b.known || a.found - b.found);
  const takenKnown = new Set<number>();
  const takenFound = new Set<number>();
  const kept: Reanchored['kept'] = [];
  for (const one of pairs) {
    if (takenKnown.has(one.known) || takenFound.has(one.found)) continue;
    takenKnown.add(one.known);
    takenFound.add(one.found);
    kept.push({ known: one.known, found: one.found });
  }
  return kept;
}

function contextScore(a: Anchored, b: Anchored): number {
  return Number(a.prefix === b.prefix) + Number(a.suffix === b.suffix);
}

function distance(a: Anchored, b: Anchored): number {
  return Math.abs(a.start - b.start);
}
