/**
 * Average precision of a ranking: the mean, over the relevant ones, of the precision at the rank of each. Scores that tie
 * count as one rank, so that the order of the input never matters.
 */
export function averagePrecision(ranking: { score: number; relevant: boolean }[]): number {
  const tiers = new Map<number, { all: number; relevant: number }>();
  for (const { score, relevant } of ranking) {
    const tier = tiers.get(score) ?? { all: 0, relevant: 0 };
    tiers.set(score, { all: tier.all + 1, relevant: tier.relevant + (relevant ? 1 : 0) });
  }
  let seen = 0;
  let found = 0;
  let sum = 0;
  for (const [, tier] of [...tiers].sort(([a], [b]) => b - a)) {
    seen += tier.all;
    found += tier.relevant;
    sum += tier.relevant * (found / seen);
  }
  return found === 0 ? Number.NaN : sum / found;
}
