/** What a rating says of its claim. */
export type RatingHolds = 'yes' | 'partly' | 'no' | 'unknown';

/** One step of the scale that claims are ruled on. */
export interface Rating {
  /** Stable name: "mostly_true". */
  key: string;
  /** For readers: "Mostly true". */
  label: string;
  holds: RatingHolds;
  /** Place from 1 (false) to 5 (true); absent where the rating has none. */
  value?: number;
}

/** Evidence on this side speaks against the ruling; null where none does. */
export function opposingSide(holds: RatingHolds): 'for' | 'against' | null {
  if (holds === 'yes') return 'against';
  return holds === 'no' ? 'for' : null;
}
