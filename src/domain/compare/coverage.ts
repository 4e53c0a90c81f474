import { contentStems } from './surroundings';

/** Share of the claim's content words that the evidence repeats: 0 to 1. */
export function coverageOf(claim: string, evidence: string): number {
  const asked = contentStems(claim);
  if (asked.size === 0) return 0;
  const given = contentStems(evidence);
  return [...asked].filter((stem) => given.has(stem)).length / asked.size;
}
