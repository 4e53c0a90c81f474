import { PHRASE_ENDS } from '../en/counted-nouns';
import { SUBUNITS } from '../en/unit-words';
import type { Token } from '../tokens';
import type { Draft } from './draft';

const LOWER = /^g[et]$/;
const UPPER = /^l[et]$/;
const HUNDRED = 100;

/** Quantities that are told in two parts made one: "5 feet 2 inches", "15 dollars 50", "more than 20 but fewer than 30". */
export function joinDrafts(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    const one = before === undefined ? null : (withSubunit(tokens, before, draft) ?? bothBounds(tokens, before, draft));
    if (one !== null) joined.pop();
    joined.push(one ?? draft);
  }
  return joined;
}

function withSubunit(tokens: readonly Token[], whole: Draft, part: Draft): Draft | null {
  const link = tokens.slice(whole.end, part.start).map(({ lower }) => lower);
  if (whole.unit === null || !/^(?:and|,)?$/.test(link.join(' '))) return null;
  if (whole.comparator === 'range' || whole.comparator === 'vague' || part.comparator !== 'eq') return null;
  const ratio = part.unit === null ? cents(tokens, whole, part, link) : SUBUNITS.get(`${whole.unit} ${part.unit}`);
  if (ratio === undefined || !part.least.lt(ratio) || !part.least.gt(0) || whole.least.d !== 1n) return null;
  const least = whole.least.add(part.least.div(ratio).mul(whole.least.s < 0n ? -1 : 1));
  const unit = part.unit === 'penny' ? 'GBP' : whole.unit;
  return { ...whole, end: part.end, least, most: least, unit };
}

/** "15 dollars 50": two digits that count nothing, where the phrase ends. */
function cents(tokens: readonly Token[], whole: Draft, part: Draft, link: readonly string[]): number | undefined {
  if (
    link.length > 0 ||
    !SUBUNITS.has(`${whole.unit} ${whole.unit === 'pound' || whole.unit === 'GBP' ? 'penny' : 'cent'}`)
  )
    return undefined;
  // The name stands between: "$15 50" are two numbers.
  if (tokens[whole.end - 1]?.kind !== 'word' || part.least.d !== 1n || part.least.lt(10)) return undefined;
  const next = tokens[part.end];
  return next === undefined || next.kind === 'punctuation' || PHRASE_ENDS.has(next.lower) || next.lower === 'more'
    ? HUNDRED
    : undefined;
}

function bothBounds(tokens: readonly Token[], first: Draft, second: Draft): Draft | null {
  const [lower, upper] = LOWER.test(first.comparator) ? [first, second] : [second, first];
  if (!LOWER.test(lower.comparator) || !UPPER.test(upper.comparator) || !lower.least.lt(upper.least)) return null;
  const link = tokens
    .slice(first.end, second.start)
    .map((token) => token.lower)
    .join(' ');
  if (!/^,? ?(?:and|but)$/.test(link)) return null;
  if (first.unit !== null && second.unit !== null && first.unit !== second.unit) return null;
  const { role, scope } = second.role === null ? first : second;
  const unit = second.unit ?? first.unit;
  return { ...first, end: second.end, least: lower.least, most: upper.least, comparator: 'range', unit, role, scope };
}
