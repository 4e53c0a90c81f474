import type { AnswerRelation } from '../contradictions/answer-relation';
import type { Claim } from './cluster-claims';

/** Two lists of names, null when one is none: who is left out of a list is not denied, so the shorter list is only coarser. */
export function relateLists(a: Claim, b: Claim): AnswerRelation | null {
  if (a.members === undefined || b.members === undefined || !('path' in a.answer)) return null;
  const type = a.answer.type;
  if (isWithin(b.members, a.members))
    return {
      relation: 'refines',
      rule: `${type}_contained`,
      explanation: `“${a.shown}” names all of “${b.shown}” and more.`,
    };
  if (isWithin(a.members, b.members))
    return {
      relation: 'coarser',
      rule: `${type}_contained`,
      explanation: `“${b.shown}” names all of “${a.shown}” and more.`,
    };
  return null;
}

/** Whether two lists can be parts of one: they share a name, and one of `lists` has all names of both. */
export function mayBePartsOfOne(a: Claim, b: Claim, lists: readonly Claim[]): boolean {
  const [first, second] = [a.members, b.members];
  if (first === undefined || second === undefined || ![...first].some((name) => second.has(name))) return false;
  return lists.some(({ members }) => members !== undefined && isWithin(first, members) && isWithin(second, members));
}

function isWithin(few: ReadonlySet<string>, many: ReadonlySet<string>): boolean {
  return few.size < many.size && [...few].every((member) => many.has(member));
}
