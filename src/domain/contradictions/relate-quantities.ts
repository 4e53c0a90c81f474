import type { Answer } from '../values/answer';
import { type IntervalRelation, intervalOf, relate } from '../values/interval';
import type { AnswerRelation, RelationContext } from './answer-relation';
import { laterOf } from './compare-times';
import { describeAnswer } from './describe-answer';

type QuantityAnswer = Extract<Answer, { type: 'quantity' }>;

/** Quantities of one role and scope: disjoint intervals contradict, nested ones refine, a cumulative count may rise with time. */
export function relateQuantities(a: QuantityAnswer, b: QuantityAnswer, context: RelationContext): AnswerRelation {
  const [first, second] = [describeAnswer(a), describeAnswer(b)];
  if (a.unit !== null && b.unit !== null && a.unit.toLowerCase() !== b.unit.toLowerCase())
    return {
      relation: 'unrelated',
      rule: 'unit_differs',
      explanation: `${first} and ${second} are counted in different units.`,
    };
  const relation = relate(a, b);
  return relation === 'disjoint' ? relateDisjoint(a, b, context) : relateTouching(relation, first, second);
}

function relateTouching(
  relation: Exclude<IntervalRelation, 'disjoint'>,
  first: string,
  second: string,
): AnswerRelation {
  switch (relation) {
    case 'equal':
      return {
        relation: 'same',
        rule: 'quantity_equal',
        explanation: `${first} and ${second} say the same number.`,
      };
    case 'first_inside':
      return {
        relation: 'refines',
        rule: 'quantity_nested',
        explanation: `${first} lies within ${second} and is more exact.`,
      };
    case 'second_inside':
      return {
        relation: 'coarser',
        rule: 'quantity_nested',
        explanation: `${second} lies within ${first} and is more exact.`,
      };
    case 'overlap':
      return {
        relation: 'differs',
        rule: 'quantity_overlap',
        explanation: `${first} and ${second} differ, but a number could fit both.`,
      };
  }
}

function relateDisjoint(a: QuantityAnswer, b: QuantityAnswer, context: RelationContext): AnswerRelation {
  const [first, second] = [describeAnswer(a), describeAnswer(b)];
  const timed = context.cumulative || context.momentary;
  const later = timed ? laterOf(context.aAsOf, context.bAsOf) : null;
  if (later === null)
    return {
      relation: 'contradicts',
      rule: 'quantity_disjoint',
      explanation: `No number is both ${first} and ${second}.`,
    };
  const [early, late] = later === 'b' ? [first, second] : [second, first];
  if (context.momentary)
    return {
      relation: 'updates',
      later,
      rule: 'count_moves',
      explanation: `A count of the moment: it went from ${early} to ${late}, and each holds for its own day.`,
    };
  if (isBelow(a, b) === (later === 'b'))
    return {
      relation: 'updates',
      later,
      rule: 'toll_rises',
      explanation: `The running count rose from ${early} to ${late}; the later figure updates the earlier one.`,
    };
  if (context.sameOrigin)
    return {
      relation: 'updates',
      later,
      rule: 'toll_revised',
      explanation: `The origin of the count revised it from ${early} down to ${late}.`,
    };
  return {
    relation: 'contradicts',
    rule: 'toll_falls',
    explanation: `A running count cannot fall from ${early} to ${late} unless its own origin revises it.`,
  };
}

function isBelow(a: QuantityAnswer, b: QuantityAnswer): boolean {
  const [top, bottom] = [intervalOf(a).max, intervalOf(b).min];
  return top !== null && bottom !== null && top.lte(bottom);
}
