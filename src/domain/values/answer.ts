import type { Quantifier } from '../text/en/quantifiers';
import type { Comparator } from '../text/statement';

export type AnswerType = 'yes_no' | 'date' | 'place' | 'actor' | 'quantity' | 'category';

/** The typed answer a claim gives to its question. */
export type Answer =
  /** `from`/`to`: ISO days between which the state is said to hold, null when open or not said; `quantifier` where one is. */
  | { type: 'yes_no'; holds: boolean; from: string | null; to: string | null; quantifier?: Quantifier }
  /** Decimal strings; `min`/`max` inclusive, null when open. */
  | {
      type: 'quantity';
      value: string | null;
      min: string | null;
      max: string | null;
      comparator: Comparator;
      unit: string | null;
    }
  | { type: 'date'; edtf: string; from: string | null; to: string | null }
  /** From the coarsest to the finest: "Europe/France/Paris"; `from`/`to` as of a state, where one answer follows another. */
  | { type: 'place' | 'actor' | 'category'; path: string; from?: string | null; to?: string | null };
