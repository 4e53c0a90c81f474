import type { VerbGroup } from './verb-groups';
import type { Range, Words } from './words';

const LOCATIVE = /^(?:in|inside|at|on|across|throughout)$/u;
const LONGEST = 12;

/** "With Danish soldiers in the valley, …": a clause without its verb, who is where; null where none leads the statement. */
export function absoluteRange({ tokens }: Words, groups: readonly VerbGroup[]): (Range & { locative: number }) | null {
  if (tokens[0]?.lower !== 'with') return null;
  const verb = groups[0]?.first ?? tokens.length;
  const to = tokens.findIndex(({ text }, i) => i > 0 && (text === ',' || i === verb || i > LONGEST));
  if (to < 0 || tokens[to]!.text !== ',') return null;
  const locative = tokens.findIndex(({ lower }, i) => i > 1 && i < to - 1 && LOCATIVE.test(lower));
  return locative < 0 ? null : { from: 1, to, locative };
}
