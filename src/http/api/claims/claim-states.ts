/** The verdict states of the rules, as the schema knows them. */
export const CLAIM_STATES = [
  'unverified',
  'conflicting',
  'supported',
  'refuted',
  'single_source',
  'insufficient',
] as const;

export type ClaimState = (typeof CLAIM_STATES)[number];
