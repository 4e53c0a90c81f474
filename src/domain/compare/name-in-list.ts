import type { Alignment } from './alignment';
import type { Figure } from './figure';

/**
 * Keeps of the alignments of one claim figure those that a list of named figures allows ("Orsk 40, Tver 12, Perm 7"): where
 * the claim names one of the list, its figure is that one's.
 */
export function allowedByList(alignments: readonly Alignment[], evidence: readonly Figure[]): Alignment[] {
  const listed = evidence.filter(({ kind, label }) => kind === 'quantity' && label.size > 0);
  const named = (one: Alignment) => listed.includes(one.evidence) && isNamed(one, listed);
  if (listed.length < 2 || !alignments.some(named)) return [...alignments];
  // "in Orsk" behind the claim's own figure: no other figure will do, not even one without a name.
  const bound = alignments.some(
    (one) => named(one) && [...one.evidence.label].every((name) => one.claim.names.has(name)),
  );
  const others = (one: Alignment) => !bound && !listed.includes(one.evidence);
  return alignments.filter((one) => one.signs.equal === 1 || named(one) || others(one));
}

/** The claim's phrase has a name that stands beside this figure of the list and beside no other. */
function isNamed({ claim, evidence }: Alignment, listed: readonly Figure[]): boolean {
  const others = listed.filter((one) => one !== evidence);
  return [...evidence.label].some((name) => claim.label.has(name) && !others.some(({ label }) => label.has(name)));
}
