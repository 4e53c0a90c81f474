import type { Quantity, Span } from '../text/statement';
import type { DayInterval } from '../values/dates';
import type { Measure } from '../values/interval';

/** A number or a date of a sentence, with the stems of the words around it. */
export type Figure = QuantityFigure | DateFigure | RankFigure | ScoreFigure | NumeralFigure;

export interface Surroundings {
  span: Span;
  text: string;
  /** Stem to nearness, 0 to 1. */
  context: ReadonlyMap<string, number>;
  /** Groups of the scope words said of this figure and of no other: "whole", "opening". */
  scopes: ReadonlySet<string>;
  /** Stems of the names in the figure's own phrase: "in Orsk". */
  names: ReadonlySet<string>;
  /** Those before it in its phrase as well: "Orsk 40". */
  label: ReadonlySet<string>;
}

export interface QuantityFigure extends Surroundings {
  kind: 'quantity';
  quantity: Quantity;
  /** It tells when or on what ground another figure holds: "after 50 reviews", "in six days". */
  condition: boolean;
}

export interface DateFigure extends Surroundings {
  kind: 'date';
  days: DayInterval;
  /** Part of a name ("the 2017 cup"): it tells which one, not when. */
  naming: boolean;
  /** The day up to which something was counted: "as of 3 May", "by 2019". */
  asOf: boolean;
}

/** A place in an order: "the 41st largest", "number five", "top ten". */
export interface RankFigure extends Surroundings {
  kind: 'rank';
  measure: Measure;
  /** Stem of what is put in order; null for a bare place. */
  of: string | null;
  /** Stems of the names before it in its clause: who is ranked. */
  who: ReadonlySet<string>;
  /** Stem of what it was reached in: "in the relay". */
  contest: string | null;
  /** Stems of the words right after it. */
  phrase: readonly string[];
}

/** The result of a match: "2–1". */
export interface ScoreFigure extends Surroundings {
  kind: 'score';
  points: readonly [number, number];
}

/** Digits that count nothing: a part of a name, a code. */
export interface NumeralFigure extends Surroundings {
  kind: 'numeral';
}
