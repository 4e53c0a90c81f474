import type { Stance } from '../../../domain/verdicts/question-input';
import { type ReviewRatings, reviewRatings } from '../../../platform/config/review-ratings';

/** The rating of a ClaimReview, as it was given. */
export interface GivenRating {
  words: string | null;
  value: unknown;
  best: unknown;
  worst: unknown;
}

/** Which side a rating takes towards the claim: by its words, else by its number where the scale is given; a rating nobody knows takes none. */
export function stanceOfRating(rating: GivenRating, ratings: ReviewRatings = reviewRatings()): Stance {
  return sideOfWords(rating.words, ratings) ?? sideOfNumber(rating, ratings) ?? 'reports';
}

/** The whole rating first, then what stands before a dash, colon, bracket or full stop: "False. This video is from 2019." */
function sideOfWords(given: string | null, { words }: ReviewRatings): Stance | null {
  const whole =
    given
      ?.toLowerCase()
      .replace(/(?<![“”"'!.\s])[“”"'!.\s]+$/, '')
      .replace(/^[“”"'\s]+/g, '') ?? '';
  const [first = ''] = whole.split(/\s[-–—]\s|[:(,;.!]/);
  return words.get(whole) ?? words.get(first.trim()) ?? null;
}

function sideOfNumber({ value, best, worst }: GivenRating, { numbers }: ReviewRatings): Stance | null {
  const [at, top, bottom] = [value, best, worst].map((given) =>
    typeof given === 'number' || (typeof given === 'string' && given.trim() !== '') ? Number(given) : Number.NaN,
  ) as [number, number, number];
  const place = (at - bottom) / (top - bottom);
  if (!(top > bottom) || !(place >= 0 && place <= 1)) return null;
  if (place <= numbers.denies) return 'denies';
  return place >= numbers.supports ? 'supports' : 'reports';
}
