/** Weights of a logistic score; set by hand on own examples, not fitted. Positive: worth checking. */
export const CHECK_WORTHINESS_WEIGHTS = {
  base: -1.6,
  quantity: 0.9,
  date: 1.1,
  namedActor: 0.5,
  secondActor: 0.3,
  eventVerb: 1.5,
  stateVerb: 0.5,
  reported: 0.2,
  universal: 0.3,
  opinion: -1.2,
  abstraction: -0.8,
  firstPerson: -0.9,
  uncertain: -0.9,
  question: -1.5,
  short: -0.5,
} as const;

export type CheckWorthinessFeature = keyof typeof CHECK_WORTHINESS_WEIGHTS;
