import { RELATIVES, SUBORDINATORS } from '../en/function-words';
import type { Token } from '../tokens';
import type { VerbGroup } from './verb-groups';
import type { Range } from './words';

const STOP = /^[;:]$/u;

/** The clause of one verb: up to the neighbouring verbs and the punctuation between. */
export function clauseRange(tokens: readonly Token[], groups: readonly VerbGroup[], i: number): Range {
  const group = groups[i]!;
  const before = groups.slice(0, i).findLast((other) => other.at < group.first);
  let from = before ? before.at + 1 : 0;
  for (let at = group.first - 1; at >= from; at--) {
    const { text, lower } = tokens[at]!;
    const comma = text === ',' && before !== undefined && before.form !== 'participle';
    if (STOP.test(text) || SUBORDINATORS.has(lower) || comma) {
      from = at + 1;
      break;
    }
  }
  const next = groups[i + 1]?.first ?? tokens.length;
  let to = group.at + 1;
  while (to < next && !STOP.test(tokens[to]!.text) && !RELATIVES.has(tokens[to]!.lower)) to++;
  return { from, to };
}
