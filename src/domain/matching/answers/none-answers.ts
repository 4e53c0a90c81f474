import { QUANTITY_PHRASES } from '../../text/en/claim-phrases';
import { ANYONE, LOSS_NOUNS, LOSS_VERBS } from '../../text/en/loss-words';
import type { Quantity } from '../../text/statement';
import type { Clause } from '../clause';
import { countedRole } from '../counted-role';
import { addAnswer, type EventDraft } from '../event-draft';
import { fill } from '../phrases';

/**
 * "Denied that anyone had been killed", "rejected reports of casualties", "there were no casualties": nobody died, and nobody was
 * injured. True where the clause says so.
 */
export function addNone(event: EventDraft, clause: Clause): boolean {
  const roles = deniedLosses(clause) ?? noCasualties(clause);
  for (const role of roles) {
    const phrase = QUANTITY_PHRASES[role]!;
    const words = { n: '0', who: 'people', event: event.label };
    addAnswer(
      event,
      clause,
      {
        slot: 'how_many',
        slotKey: `how_many:${role}:all`,
        answerType: 'quantity',
        unit: 'person',
        cumulative: phrase.cumulative,
        text: fill(phrase.question, words),
      },
      {
        answer: { type: 'quantity', value: '0', min: '0', max: '0', comparator: 'eq', unit: 'person' },
        claimText: fill(phrase.claim, words),
        ...(clause.statement.modality === 'denied' ? { stance: 'supports' } : {}),
        confidence: 0.8,
        reason: `says that nobody ${role === 'died' ? 'died' : 'was injured'}`,
      },
      1,
    );
  }
  return roles.length > 0;
}

/** The losses that a denial without a figure denies; null where it is none. */
function deniedLosses({ statement, tokens }: Clause): readonly string[] | null {
  if (statement.modality !== 'denied' || statement.polarity === 'negated' || statement.quantities.length > 0)
    return null;
  const cue = tokens.findIndex(({ lower }) => lower === statement.attribution.cue);
  const content = tokens.slice(cue + 1).map(({ lower }) => lower);
  const noun = content.findIndex((word) => LOSS_NOUNS[word] !== undefined);
  // "denied any deaths", "reports of deaths", "that there were casualties".
  if (noun >= 0 && /^(?:any|of|were|been|civilian|no|)$/u.test(content[noun - 1] ?? ''))
    return LOSS_NOUNS[content[noun]!]!;
  const verb = content.findIndex((word) => LOSS_VERBS[word] !== undefined);
  if (verb < 0 || !content.slice(0, verb).some((word) => ANYONE.test(word))) return null;
  return LOSS_VERBS[content[verb]!]!;
}

function noCasualties(clause: Clause): readonly string[] {
  return clause.statement.quantities.some((quantity) => saysNoCasualties(quantity, clause))
    ? LOSS_NOUNS.casualties!
    : [];
}

/** "No casualties": nobody dead and nobody injured, rather than a count of its own. */
export const saysNoCasualties = (quantity: Quantity, clause: Clause): boolean =>
  quantity.value === '0' && countedRole(quantity, clause) === 'casualties';
