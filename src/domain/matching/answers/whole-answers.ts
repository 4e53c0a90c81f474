import { QUANTITY_PHRASES } from '../../text/en/claim-phrases';
import type { Quantity } from '../../text/statement';
import type { Clause } from '../clause';
import { countedRole } from '../counted-role';
import { addAnswer, type EventDraft } from '../event-draft';
import { fill } from '../phrases';

/** A count as it was taken from its clause. */
export interface Counted {
  event: EventDraft;
  clause: Clause;
  quantity: Quantity;
  /** Of some of the people: of a group, or in one place. */
  isPart: boolean;
}

/**
 * "Two firefighters were injured", where nobody says how many in all: at least two people were, which "no one was injured"
 * excludes. Of an incident whose article counts everybody too nothing follows, unless the part is more than that whole.
 */
export function addWholes(counts: readonly Counted[]): void {
  for (const { event, clause, quantity } of counts.filter(isOfPart)) {
    const role = countedRole(quantity, clause)!;
    const phrase = QUANTITY_PHRASES[role]!;
    const least = quantity.min!;
    const words = { n: `at least ${least}`, who: least === '1' ? 'person' : 'people', event: event.label };
    addAnswer(
      event,
      clause,
      {
        slot: 'how_many',
        slotKey: `how_many:${role}:all`,
        answerType: 'quantity',
        unit: 'person',
        cumulative: phrase.cumulative,
        text: fill(phrase.question, { ...words, who: 'people' }),
      },
      {
        answer: { type: 'quantity', value: least, min: least, max: null, comparator: 'ge', unit: 'person' },
        claimText: fill(phrase.claim, words),
        confidence: 0.7,
        reason: 'counts a part of them',
      },
      0,
    );
  }
}

/** Whether a part is counted, at least one, and more than what the article counts of all. */
function isOfPart({ event, clause, quantity, isPart }: Counted): boolean {
  const role = countedRole(quantity, clause);
  const phrase = QUANTITY_PHRASES[role ?? ''];
  if (phrase === undefined || phrase.of !== undefined || !/^[1-9]\d*$/u.test(quantity.min ?? '')) return false;
  const whole = event.questions.get(`how_many:${role}:all`)?.answers ?? [];
  if (!isPart || (whole.length > 0 && phrase.momentary)) return false;
  return whole.every(
    ({ answer }) => answer.type === 'quantity' && Number(answer.max ?? Infinity) < Number(quantity.min),
  );
}
