import type { Answer } from '../values/answer';
import { daysDisjoint, daysNested } from '../values/dates';
import type { AnswerRelation } from './answer-relation';

type DateAnswer = Extract<Answer, { type: 'date' }>;

/** Dates of an event that happened once: disjoint intervals of days contradict, nested ones refine. */
export function relateDays(a: DateAnswer, b: DateAnswer): AnswerRelation {
  if (daysDisjoint(a, b))
    return {
      relation: 'contradicts',
      rule: 'date_disjoint',
      explanation: `It happened once, so it cannot have been both ${a.edtf} and ${b.edtf}.`,
    };
  const [inside, around] = [daysNested(a, b), daysNested(b, a)];
  if (inside && around)
    return { relation: 'same', rule: 'date_equal', explanation: `${a.edtf} and ${b.edtf} are the same time.` };
  if (inside)
    return {
      relation: 'refines',
      rule: 'date_nested',
      explanation: `${a.edtf} is a more exact date within ${b.edtf}.`,
    };
  if (around)
    return {
      relation: 'coarser',
      rule: 'date_nested',
      explanation: `${b.edtf} is a more exact date within ${a.edtf}.`,
    };
  return {
    relation: 'differs',
    rule: 'date_overlap',
    explanation: `${a.edtf} and ${b.edtf} differ, but a day could fit both.`,
  };
}
