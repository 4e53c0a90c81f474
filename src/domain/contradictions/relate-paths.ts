import type { Answer } from '../values/answer';
import type { AnswerRelation } from './answer-relation';
import { describeAnswer } from './describe-answer';

type PathAnswer = Extract<Answer, { path: string }>;
type Containment = 'equal' | 'first_inside' | 'second_inside' | 'apart';

/** Exclusive slots: another place, actor or category contradicts, one that contains the other is only coarser. */
export function relatePaths(a: PathAnswer, b: PathAnswer): AnswerRelation {
  const [first, second] = [describeAnswer(a), describeAnswer(b)];
  switch (containment(pathKeys(a.path), pathKeys(b.path))) {
    case 'equal':
      return { relation: 'same', rule: `${a.type}_equal`, explanation: `${first} and ${second} are the same.` };
    case 'first_inside':
      return {
        relation: 'refines',
        rule: `${a.type}_contained`,
        explanation: `${first} is a part of ${second} and more exact.`,
      };
    case 'second_inside':
      return {
        relation: 'coarser',
        rule: `${a.type}_contained`,
        explanation: `${second} is a part of ${first} and more exact.`,
      };
    case 'apart':
      return {
        relation: 'contradicts',
        rule: `${a.type}_exclusive`,
        explanation: `Only one answer can be right here: ${first} excludes ${second}.`,
      };
  }
}

/** The steps of a path in a spelling in which equal names are equal strings. */
export function pathKeys(path: string): string[] {
  return path
    .split('/')
    .map((part) =>
      part
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .filter((part) => part !== '');
}

function containment(a: string[], b: string[]): Containment {
  if (a.length > b.length) {
    const turned = containment(b, a);
    return turned === 'second_inside' ? 'first_inside' : turned;
  }
  const start = findRun(a, b);
  if (start < 0) return 'apart';
  return start + a.length === b.length ? 'equal' : 'second_inside';
}

// A path may leave out its upper steps ("France" for "Europe/France"), so the shorter one is looked for anywhere in the longer.
function findRun(shorter: string[], longer: string[]): number {
  if (shorter.length === 0) return -1;
  for (let start = longer.length - shorter.length; start >= 0; start--)
    if (shorter.every((step, index) => step === longer[start + index])) return start;
  return -1;
}
