import { findFiniteVerb } from './finite-verb';
import { nextWhere } from './next-where';
import { isPredicate } from './own-verb';
import type { Token } from './tokens';

const SHORTEST = 4;

export interface Brackets {
  /** Where the bracket opened at `open` closes; the end where nothing closes it. */
  closing: (open: number) => number;
  /** Whether the words in the bracket opened at `open` make an assertion. */
  asserts: (open: number) => boolean;
}

/** The brackets of a sentence, for which the closing marks and commas are looked up once, when one is asked for. */
export function readBrackets(tokens: readonly Token[]): Brackets {
  const marks = (mark: string): Int32Array => nextWhere(tokens.length, (i) => tokens[i]?.text === mark);
  let closings: Int32Array | undefined;
  let commas: Int32Array | undefined;
  const closing = (open: number): number => {
    closings ??= marks(')');
    return closings[open + 1] ?? tokens.length;
  };
  const asserts = (open: number): boolean => {
    const close = closing(open);
    if (close - open - 1 < SHORTEST) return false;
    commas ??= marks(',');
    const comma = commas[open + 1] ?? close;
    return findFiniteVerb(tokens, open + 1, close) !== -1 || (comma < close && isPredicate(tokens, comma + 1));
  };
  return { closing, asserts };
}
