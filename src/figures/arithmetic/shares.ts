/** `part` of `whole`; NaN where there is nothing to measure, so that an empty set never looks like a good one. */
export function share(part: number, whole: number): number {
  return whole === 0 ? Number.NaN : part / whole;
}

export interface Detection {
  /** Of what was said, the share that is right. */
  precision: number;
  /** Of what should have been said, the share that was. */
  recall: number;
  /** Harmonic mean of the two. */
  f: number;
}

/** Precision, recall and F1 from counts (van Rijsbergen, Information Retrieval, 1979). */
export function detection(counts: { right: number; said: number; gold: number }): Detection {
  return {
    precision: share(counts.right, counts.said),
    recall: share(counts.right, counts.gold),
    f: share(2 * counts.right, counts.said + counts.gold),
  };
}
