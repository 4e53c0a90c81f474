export interface SecondReadingPolicy {
  /** Harm from 0 to 3 at and above which every claim gets a second reader. */
  harmFrom: number;
  /** Share of the other claims that get one too, 0–1. */
  share: number;
}

/**
 * Whether a first ruling needs a blind second reader. The sample is drawn by the claim's id: nobody can know or steer it from
 * the text, and asking again gives the same answer.
 * @param claimId uuid whose last digits are random
 */
export function needsSecondReader(claimId: string, harm: number, { harmFrom, share }: SecondReadingPolicy): boolean {
  return harm >= harmFrom || Number.parseInt(claimId.slice(-8), 16) < share * 2 ** 32;
}
