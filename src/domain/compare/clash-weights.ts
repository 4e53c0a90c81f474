/**
 * How sure a clash of two aligned figures is to be a contradiction: a logistic regression on the VitaminC pairs with numbers
 * (4,435 pairs of 411 pages, CC BY-SA), each pair weighing 1/√(pairs of its page), L2 = 4, rounded after an eightfold
 * cross-validation over pages (before rounding); fitted 2026-11-21.
 */
export const CLASH_WEIGHTS = {
  always: -1,
  /** Share of the claim's content words that the evidence repeats. */
  coverage: 1,
  /** The same unit or role, or no unit on either side. */
  unit: 0.4,
  /** Each scope word said of one figure alone. */
  otherScope: -0.4,
  /** Nearness of the words around both figures. */
  context: 0.3,
  /** Counts: 1 for equal sizes, 0 from a fourfold difference on. */
  nearness: 0.7,
  date: 0.3,
  /** Places in an order, where the evidence leaves out a word of the claim. */
  rank: -0.8,
  /** The claim bounds its figure: "more than 40", "before 2019". */
  bounded: 1.6,
  /** Another figure of the claim fits. */
  fits: -0.6,
  /** Each number or date of the claim that the evidence leaves out, at most three. */
  missing: -0.8,
  /** Another figure of the evidence may be meant as well. */
  rival: -0.4,
  /** Another figure of the evidence would fit. */
  fittingRival: -0.7,
  /** Content words of the evidence, by forty, at most 1: a long sentence tells of much else. */
  length: -0.8,
};

export type ClashSign = keyof typeof CLASH_WEIGHTS;

/** From this probability on, a clash contradicts; below, the figures may not tell of the same thing. */
export const CONTRADICTING = 0.55;

/** Counts aligned by less than this clash by chance. */
export const WEAKEST_CLASH = 2;
