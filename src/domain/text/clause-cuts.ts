import { type Brackets, readBrackets } from './bracketed-clauses';
import { findJoints } from './clause-joints';
import { isRelativeAt, relativeEnds } from './relative-clauses';
import type { Span } from './statement';
import type { Token } from './tokens';

/** Clauses within clauses that end at the same place: more than a writer nests. */
const DEEPEST_NEST = 4;

export interface ClauseCuts {
  /** Positions of the tokens at which a new statement begins, in order. */
  cuts: number[];
  /** Relative clauses and brackets in the middle of a clause: statements beside the one that encloses them. */
  extras: Span[];
}

/** Where the statements of a sentence begin; `hidden`: tokens within quotes, which never cut. Linear in the tokens. */
export function findCuts(tokens: readonly Token[], hidden: readonly boolean[]): ClauseCuts {
  const brackets = readBrackets(tokens);
  const relatives: number[] = [];
  for (let i = 0; i < tokens.length; i++) if (isRelativeAt(tokens, hidden, i)) relatives.push(i);
  const joints = new Set(findJoints(tokens, hidden));
  const endOf = relativeEnds(tokens, joints);
  const trailing = relatives.filter((i) => {
    const end = endOf(i);
    return end === tokens.length || joints.has(end) || joints.has(end + 1);
  });
  const parenthesis = tokens.findIndex(
    ({ text }, i) => text === '(' && tokens.length - brackets.closing(i) < 3 && brackets.asserts(i),
  );
  const cuts = new Set([...joints, ...trailing, ...(parenthesis > 0 ? [parenthesis] : [])]);
  return { cuts: [...cuts].sort((a, b) => a - b), extras: findExtras(tokens, cuts, relatives, brackets) };
}

function findExtras(
  tokens: readonly Token[],
  cuts: ReadonlySet<number>,
  relatives: readonly number[],
  brackets: Brackets,
): Span[] {
  const relative = new Set(relatives);
  const endOf = relativeEnds(tokens, cuts);
  const nested = new Map<number, number>();
  const extras: Span[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (cuts.has(i)) continue;
    const bracket = tokens[i]?.text === '(' && brackets.asserts(i);
    if (!bracket && !relative.has(i)) continue;
    const end = bracket ? brackets.closing(i) : endOf(i);
    const depth = (nested.get(end) ?? 0) + 1;
    nested.set(end, depth);
    const first = tokens[i + 1];
    const last = tokens[end - 1];
    if (depth > DEEPEST_NEST || first === undefined || last === undefined || last.end <= first.start) continue;
    extras.push({ start: first.start, end: last.end });
  }
  return extras;
}
