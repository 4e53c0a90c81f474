import {
  CAPTURING_VERBS,
  CONTROL_NOUNS,
  CONTROLLING_VERBS,
  REBEL_FORCES,
  STATE_FORCES,
} from '../../text/en/happenings';
import { lemma } from '../../text/lemma';
import { type Comparison, comparison } from '../comparison';
import { wholeOf } from './oppose-clauses';
import { isPlace, relateTerms } from './relate-terms';
import type { Term, WordClause } from './term';

const stems = (words: ReadonlySet<string>): ReadonlySet<string> => new Set([...words].map(lemma));
const CAPTURING = stems(CAPTURING_VERBS);
const CONTROLLING = stems(CONTROLLING_VERBS);
const CONTROL = stems(CONTROL_NOUNS);
const STATE = stems(STATE_FORCES);
const REBELS = stems(REBEL_FORCES);

/** Which place is in whose hands, as a state or by its capture. */
interface Control {
  place: Term;
  holders: readonly Term[];
  captured: boolean;
}

/** "under Ukrainian control" against "captured by Russian forces"; null where the clauses do not tell who holds a place. */
export function compareControl(claim: WordClause, evidence: WordClause): Comparison | null {
  const [claimed, told] = [controlOf(claim), controlOf(evidence)];
  if (claimed === null || told === null || (claimed.captured && told.captured)) return null;
  if (!/^(?:same|like)$/u.test(relateTerms(claimed.place, told.place))) return null;
  const operands = [wholeOf(claim, evidence)];
  const relation = relateHolders(claimed.holders, told.holders);
  if (relation === 'other')
    return comparison('contradicts', 'other_holder', operands, 'Each has the place in another’s hands.');
  return relation === 'same' && !claimed.captured
    ? comparison('supports', 'same_meaning', operands, 'Both have the place in the same hands.')
    : null;
}

function controlOf(clause: WordClause): Control | null {
  if (clause.negated || clause.modality !== 'asserted') return null;
  const behind = (role: string) => clause.terms.filter((term) => term.role === role);
  const head = (role: string) => behind(role).find((term) => term.head);
  if (clause.copula && behind('under').some(({ key }) => CONTROL.has(key))) {
    const place = head('subject');
    const holders = [...behind('under'), ...behind('of')].filter(({ key }) => !CONTROL.has(key));
    return place === undefined ? null : { place, holders, captured: false };
  }
  const captured = CAPTURING.has(clause.verb);
  const place = head('object');
  if (place === undefined || !(captured || CONTROLLING.has(clause.verb))) return null;
  return { place, holders: behind('subject'), captured };
}

/** By the state they belong to; else whether they fight for the state or against it. */
function relateHolders(claimed: readonly Term[], told: readonly Term[]): 'same' | 'other' | null {
  const [one, other] = [claimed, told].map((terms) => terms.find(isPlace));
  if (one !== undefined && other !== undefined) return one.key === other.key ? 'same' : 'other';
  const [side, rival] = [sideOf(claimed), sideOf(told)];
  if (side === null || rival === null) return null;
  return side === rival ? 'same' : 'other';
}

function sideOf(holders: readonly Term[]): 'state' | 'rebels' | null {
  if (holders.some(({ key }) => REBELS.has(key))) return 'rebels';
  return holders.some(({ key }) => STATE.has(key)) ? 'state' : null;
}
