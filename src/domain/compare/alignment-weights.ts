/** How much each sign speaks for two figures counting the same thing. */
export const ALIGNMENT_WEIGHTS = {
  sameUnit: 2,
  likeUnit: 1.2,
  bareUnits: 1,
  oneUnit: 0.5,
  sameRole: 0.9,
  otherRole: -1.5,
  context: 1,
  sameName: 1,
  otherName: -0.5,
  sameScope: 1.2,
  otherScope: -0.6,
  asOf: 0.5,
  nearness: 2,
  equal: 0.7,
};

export type AlignmentSign = keyof typeof ALIGNMENT_WEIGHTS;

export const ALIGNMENT_THRESHOLDS = {
  /** A weaker alignment is none. */
  aligned: 0,
  /** A figure that fits is preferred to one that clashes and is no more than this stronger. */
  charity: 0.8,
};
