import { addParticipants, type EventDraft, joinEvent, newEvent } from './event-draft';
import { claimSentence } from './phrases';
import type { Proposition } from './proposition';
import { sameEvent } from './same-event';

/** The event of a proposition: one told before in the same article, or a new one. */
export function eventOf(events: EventDraft[], proposition: Proposition): { event: EventDraft; datesDiffer: boolean } {
  const { signature, frame, clause, participants, date } = proposition;
  for (const event of events) {
    const identity = sameEvent(event.signature, signature);
    if (identity === null || identity.confidence < SAME_IN_ARTICLE) continue;
    if (!identity.datesDiffer) joinEvent(event, signature);
    addParticipants(event, participants);
    return { event, datesDiffer: identity.datesDiffer };
  }
  const names = [...new Set(participants.map((one) => one.name))].slice(0, 4).join(', ');
  const object = frame.heads[0] && frame.listed ? ` (${frame.heads.at(-1)})` : '';
  const event = newEvent(
    signature,
    frame.listed ? `${frame.label}${object}${names ? `: ${names}` : ''}` : claimSentence(clause.statement.text, null),
    date?.edtf ?? null,
  );
  addParticipants(event, participants);
  events.push(event);
  return { event, datesDiffer: false };
}

const SAME_IN_ARTICLE = 0.5;
