import { addParticipants, type EventDraft, joinEvent, newEvent } from './event-draft';
import { claimSentence } from './phrases';
import type { Proposition } from './proposition';
import { type EventIdentity, sameEvent } from './same-event';

/** The event of a proposition: one told before in the same article, or a new one. */
export function eventOf(events: EventDraft[], proposition: Proposition): { event: EventDraft; datesDiffer: boolean } {
  const { signature, participants, date } = proposition;
  for (const event of events) {
    const identity = sameEvent(event.signature, signature) ?? backReference(event, proposition, events);
    if (identity === null || identity.confidence < SAME_IN_ARTICLE) continue;
    if (!identity.datesDiffer) joinEvent(event, signature);
    addParticipants(event, participants);
    return { event, datesDiffer: identity.datesDiffer };
  }
  const event = newEvent(signature, eventLabel(proposition), date?.edtf ?? null);
  addParticipants(event, participants);
  events.push(event);
  return { event, datesDiffer: false };
}

// Within one article a weaker tie will do: writers come back to what they have introduced.
const SAME_IN_ARTICLE = 0.4;

function eventLabel({ frame, clause, participants }: Proposition): string {
  if (!frame.listed) return claimSentence(clause.statement.text, null);
  const names = [...new Set(participants.map((one) => one.name))].slice(0, NAMES_IN_LABEL).join(', ');
  return `${frame.label}${frame.about === null ? '' : ` (${frame.about})`}${names ? `: ${names}` : ''}`;
}

const NAMES_IN_LABEL = 4;

/** "This document, signed by …": the last event of the predicate whose object has the class of the noun. */
function backReference(
  event: EventDraft,
  { clause, frame, signature }: Proposition,
  events: readonly EventDraft[],
): EventIdentity | null {
  const pointing = clause.tokens.some(
    ({ lower, start }) => /^(?:this|these|that|those)$/u.test(lower) && start <= frame.verb.start,
  );
  const last = events.findLast(({ signature: { predicate } }) => predicate === signature.predicate);
  if (!pointing || event !== last || !frame.heads.some((head) => last.signature.object.includes(head))) return null;
  return { confidence: SAME_IN_ARTICLE, datesDiffer: false, reason: 'points back at it' };
}
