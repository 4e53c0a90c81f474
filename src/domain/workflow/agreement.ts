/**
 * Cohen's κ of two readers over the same claims: agreement beyond what their habits alone would give, 1 for always, 0 for no
 * more than by chance (J. Cohen, "A coefficient of agreement for nominal scales", 1960). Null without pairs, and where both
 * only ever gave one and the same rating: chance then explains everything.
 * @param pairs the two ratings of each claim
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): number | null {
  if (pairs.length === 0) return null;
  const share = (count: number) => count / pairs.length;
  const observed = share(pairs.filter(([first, second]) => first === second).length);
  const ratings = new Set(pairs.flat());
  let expected = 0;
  for (const rating of ratings) {
    expected +=
      share(pairs.filter(([first]) => first === rating).length) *
      share(pairs.filter(([, second]) => second === rating).length);
  }
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}
