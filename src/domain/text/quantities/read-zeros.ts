import { MULTIPLES } from '../en/number-words';
import type { Quantity } from '../statement';
import type { Token } from '../tokens';
import { isPlural, singular } from './counted-noun';
import { roleOf } from './role';

const NOBODY = /^(?:nobody|none)$/;
const BEGINNINGS = new Set([...Object.keys(MULTIPLES), 'no', 'nobody', 'none']);

/** Zero counts in words: "no one was killed", "no casualties", "none survived"; and "twice", "doubled" as two times. */
export function readZeros(tokens: readonly Token[]): Quantity[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'word' || !BEGINNINGS.has(token.lower)) return [];
    const multiple = MULTIPLES[token.lower];
    if (multiple !== undefined) return [quantity(token, token, multiple, 'time', null)];
    const next = tokens[index + 1];
    const noOne = token.lower === 'no' && next?.lower === 'one';
    const end = index + (noOne ? 2 : 1);
    if (noOne || NOBODY.test(token.lower)) {
      const role = roleOf(tokens, { start: index, end, unit: null, scope: null });
      return role === null ? [] : [quantity(token, tokens[end - 1] ?? token, '0', 'person', role)];
    }
    if (token.lower !== 'no' || next === undefined || !isPlural(next.lower)) return [];
    const unit = singular(next.lower);
    const role = roleOf(tokens, { start: index, end: index + 2, unit, scope: null });
    return role === null ? [] : [quantity(token, next, '0', unit, role)];
  });
}

function quantity(first: Token, last: Token, value: string, unit: string, role: string | null): Quantity {
  return { span: { start: first.start, end: last.end }, value, min: value, max: value, comparator: 'eq', unit, role };
}
