import type { Answer } from '../values/answer';
import type { AnswerRelation, RelationContext } from './answer-relation';
import { relateDays } from './relate-days';
import { relatePaths } from './relate-paths';
import { relateQuantities } from './relate-quantities';
import { relateStates } from './relate-states';

/**
 * What one answer to a question means for another answer to the same question (same event, role and scope: the caller sees
 * to that). `contradicts`, `same` and `differs` are symmetric; `refines` and `coarser` turn into each other when the answers
 * are swapped, and `later` names the other side.
 */
export function relateAnswers(a: Answer, b: Answer, context: RelationContext = {}): AnswerRelation {
  const found = relateByType(a, b, context);
  if (found.relation !== 'contradicts' || !context.hedged) return found;
  return {
    relation: 'differs',
    rule: 'not_asserted',
    explanation: 'One of them is only alleged, possible or forecast, which contradicts nothing.',
  };
}

function relateByType(a: Answer, b: Answer, context: RelationContext): AnswerRelation {
  if (a.type === 'quantity' && b.type === 'quantity') return relateQuantities(a, b, context);
  if (a.type === 'date' && b.type === 'date') return relateDays(a, b);
  if (a.type === 'yes_no' && b.type === 'yes_no') return relateStates(a, b, context);
  if ('path' in a && 'path' in b && a.type === b.type) return relatePaths(a, b);
  return {
    relation: 'unrelated',
    rule: 'type_differs',
    explanation: 'The two answers are of different kinds and answer different questions.',
  };
}
