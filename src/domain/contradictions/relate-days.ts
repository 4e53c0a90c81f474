import type { Answer } from '../values/answer';
import { daysDisjoint, daysNested } from '../values/dates';
import type { AnswerRelation } from './answer-relation';
import { describeAnswer } from './describe-answer';

type DateAnswer = Extract<Answer, { type: 'date' }>;

/** Dates of an event that happened once: disjoint intervals of days contradict, nested ones refine. */
export function relateDays(a: DateAnswer, b: DateAnswer): AnswerRelation {
  if (daysDisjoint(a, b))
    return {
      relation: 'contradicts',
      rule: 'date_disjoint',
      explanation: `It happened once, so it cannot have been both ${describeAnswer(a)} and ${describeAnswer(b)}.`,
    };
  const [inside, around] = [daysNested(a, b), daysNested(b, a)];
  if (inside && around)
    return {
      relation: 'same',
      rule: 'date_equal',
      explanation: `${describeAnswer(a)} and ${describeAnswer(b)} are the same time.`,
    };
  if (inside)
    return {
      relation: 'refines',
      rule: 'date_nested',
      explanation: `${describeAnswer(a)} is a more exact date within ${describeAnswer(b)}.`,
    };
  if (around)
    return {
      relation: 'coarser',
      rule: 'date_nested',
      explanation: `${describeAnswer(b)} is a more exact date within ${describeAnswer(a)}.`,
    };
  return {
    relation: 'differs',
    rule: 'date_overlap',
    explanation: `${describeAnswer(a)} and ${describeAnswer(b)} differ, but a day could fit both.`,
  };
}
