import { PERSON_UNITS, QUANTITY_PHRASES } from '../../text/en/claim-phrases';
import type { Quantity } from '../../text/statement';
import { figureWords, plural } from '../../values/wording';
import type { Clause } from '../clause';
import { addAnswer, type EventDraft } from '../event-draft';
import { fill } from '../phrases';

// How many died is worth asking however plainly it is put.
const COUNT_WORTH = 1;

/** "38 died": an answer to how many, scoped to who is counted. True when the number was one of an incident's. */
export function addCount(event: EventDraft, clause: Clause, quantity: Quantity, publishedAt: string | null): boolean {
  const phrase = QUANTITY_PHRASES[quantity.role ?? ''];
  if (!phrase || quantity.role === null) return false;
  const scope = scopeOf(quantity);
  const unit = 'person';
  const slotKey = `how_many:${quantity.role}:${scope ?? 'all'}`;
  const { value, min, max, comparator } = quantity;
  const words = { n: figureWords(quantity), who: scope ?? 'people', event: event.label };
  addAnswer(
    event,
    clause,
    {
      slot: 'how_many',
      slotKey,
      answerType: 'quantity',
      unit,
      scope,
      cumulative: phrase.cumulative,
      text: fill(phrase.question, words),
    },
    {
      answer: { type: 'quantity', value, min, max, comparator, unit },
      claimText: fill(phrase.claim, words),
      confidence: 0.9,
      reason: `${quantity.role} in ${event.label}${publishedAt ? `, as of ${publishedAt.slice(0, 10)}` : ''}`,
    },
    COUNT_WORTH,
  );
  return true;
}

/** "Danish nurses" for the nine of them; null where everybody is counted. */
function scopeOf({ unit, scope }: Quantity): string | null {
  const noun = unit !== null && !PERSON_UNITS.includes(unit) ? plural(unit) : null;
  if (noun === null && scope === undefined) return null;
  return [scope, noun ?? 'people'].filter((word) => word !== undefined).join(' ');
}
