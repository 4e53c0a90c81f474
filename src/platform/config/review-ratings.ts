import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkoutFolder } from './checkout-folder';

const SIDES = ['denies', 'supports', 'reports'] as const;
export type ReviewSide = (typeof SIDES)[number];

export interface ReviewRatings {
  /** The side of each rating, in lower case. */
  words: ReadonlyMap<string, ReviewSide>;
  /** Up to where a number between worst (0) and best (1) denies, and from where on it supports. */
  numbers: { denies: number; supports: number };
}

let read: ReviewRatings | undefined;

/** What the ratings of others mean: config/review-ratings.yaml, read once. */
export function reviewRatings(): ReviewRatings {
  if (read) return read;
  const text = readFileSync(join(checkoutFolder(), 'config', 'review-ratings.yaml'), 'utf8');
  const table = parse(text) as Record<ReviewSide, string[]> & Pick<ReviewRatings, 'numbers'>;
  const words = SIDES.flatMap((side) => table[side].map((word): [string, ReviewSide] => [word, side]));
  read = { words: new Map(words), numbers: table.numbers };
  return read;
}
