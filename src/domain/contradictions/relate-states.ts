import type { Answer } from '../values/answer';
import { type DayInterval, daysDisjoint, daysNested } from '../values/dates';
import { dayWords } from '../values/wording';
import type { AnswerRelation, RelationContext } from './answer-relation';
import { laterOf } from './compare-times';

type YesNoAnswer = Extract<Answer, { type: 'yes_no' }>;

/** A state and its opposite contradict while both are said to hold; one that begins after the other supersedes it. */
export function relateStates(a: YesNoAnswer, b: YesNoAnswer, context: RelationContext): AnswerRelation {
  if (a.holds === b.holds) return relateLikeStates(a, b);
  if (context.sameHolder) {
    const later = laterOf(context.aAsOf, context.bAsOf);
    if (later !== null)
      return {
        relation: 'change_of_position',
        later,
        rule: 'holder_changes_position',
        explanation: 'The same speaker first said one thing and later the opposite.',
      };
  }
  const later = laterState(a, b);
  if (later !== null) {
    const start = (later === 'a' ? a : b).from;
    return {
      relation: 'supersedes',
      later,
      rule: 'later_state_supersedes',
      explanation: `Both hold in their time: the opposite state holds from ${(start && dayWords(start)) || 'later'} on.`,
    };
  }
  return {
    relation: 'contradicts',
    rule: 'opposite_state',
    explanation: 'One says that it is so and the other that it is not, for the same time.',
  };
}

/**
 * Which of two validities follows the other without sharing a day; null when they overlap or one is timeless. A state whose
 * end is not said lasts until its opposite begins.
 */
export function laterState(a: DayInterval, b: DayInterval): 'a' | 'b' | null {
  if (follows(b, a)) return 'b';
  return follows(a, b) ? 'a' : null;
}

function follows(late: DayInterval, early: DayInterval): boolean {
  if (late.from === null) return false;
  if (early.to !== null) return early.to < late.from;
  return early.from !== null && early.from < late.from;
}

function relateLikeStates(a: YesNoAnswer, b: YesNoAnswer): AnswerRelation {
  const [inside, around] = [daysNested(a, b), daysNested(b, a)];
  if (inside && around)
    return { relation: 'same', rule: 'state_equal', explanation: 'Both say the same, for the same time.' };
  if (inside || around)
    return {
      relation: inside ? 'refines' : 'coarser',
      rule: 'state_nested',
      explanation: 'Both say the same; one is more exact about when.',
    };
  return {
    relation: 'differs',
    rule: 'state_other_time',
    explanation: daysDisjoint(a, b)
      ? 'Both say the same, of different times.'
      : 'Both say the same, of times that overlap.',
  };
}
