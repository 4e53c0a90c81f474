import type { FigureName } from './figure-table';

/** One thing that went wrong, for people who want to know why a figure is what it is. */
export interface Miss {
  /** What kind of error: the same words for the same kind, so that kinds can be counted. */
  kind: string;
  /** The worst come first; equal ones stay in the order of the set. */
  weight: number;
  /** The text concerned, then what was expected and what came. */
  text: string;
  expected: string;
  got: string;
}

/** A figure as measured. */
export interface Reading {
  figure: FigureName;
  /** NaN when the set holds nothing to measure. */
  value: number;
  /** How many cases the value rests on. */
  n: number;
  misses: Miss[];
}

export function reading(figure: FigureName, value: number, n: number, misses: Miss[] = []): Reading {
  return { figure, value, n, misses };
}
