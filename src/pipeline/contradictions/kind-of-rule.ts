import type { ContradictionRule } from '../../domain/verdicts/question-assessment';
import type { ContradictionKind } from './found-contradiction';

const KINDS: readonly [prefix: string, kind: ContradictionKind][] = [
  ['dispute', 'dispute'],
  ['debunk', 'polarity'],
  ['date_', 'date'],
  ['place_', 'place'],
  ['actor_', 'actor'],
  ['opposite_state', 'polarity'],
];

/** Under which heading a rule's contradictions are listed. */
export function kindOfRule(rule: ContradictionRule): ContradictionKind {
  return KINDS.find(([prefix]) => rule.startsWith(prefix))?.[1] ?? 'value';
}
