import { nounClassAt } from '../text/frames/noun-class';
import { addParticipants, type EventDraft, joinEvent, newEvent } from './event-draft';
import type { EventSignature } from './matched-article';
import { claimSentence } from './phrases';
import type { Proposition } from './proposition';
import { type EventIdentity, sameEvent } from './same-event';

// Within one article a weaker tie will do: writers come back to what they have introduced.
const SAME_IN_ARTICLE = 0.4;
// Of the events that share a key only the last so many are compared, so that long chronicles stay linear.
const COMPARED = 40;
const NAMES_IN_LABEL = 4;

/** The events of one article while it is read, found again by whom and what they share. */
export class ArticleEvents {
  readonly list: EventDraft[] = [];
  private readonly byKey = new Map<string, EventDraft[]>();
  private readonly lastOf = new Map<string, EventDraft>();

  /** The event of a proposition: one told before in the article, or a new one. */
  eventOf(proposition: Proposition): { event: EventDraft; datesDiffer: boolean } {
    const { signature, date } = proposition;
    for (const event of this.candidates(signature)) {
      const identity = sameEvent(event.signature, signature) ?? this.backReference(event, proposition);
      if (identity === null || identity.confidence < SAME_IN_ARTICLE) continue;
      if (!identity.datesDiffer) joinEvent(event, signature);
      return { event: this.remember(event, proposition), datesDiffer: identity.datesDiffer };
    }
    const event = newEvent(signature, eventLabel(proposition), date?.edtf ?? null);
    this.list.push(event);
    return { event: this.remember(event, proposition), datesDiffer: false };
  }

  private candidates(signature: EventSignature): Iterable<EventDraft> {
    const found = new Set<EventDraft>();
    for (const key of keysOf(signature)) {
      for (const event of this.byKey.get(key) ?? []) found.add(event);
    }
    const last = this.lastOf.get(signature.predicate);
    if (last) found.add(last);
    return found;
  }

  private remember(event: EventDraft, { signature, participants }: Proposition): EventDraft {
    addParticipants(event, participants);
    for (const key of keysOf(signature)) {
      const sharing = this.byKey.get(key) ?? [];
      if (!sharing.includes(event)) sharing.push(event);
      if (sharing.length > COMPARED) sharing.shift();
      this.byKey.set(key, sharing);
    }
    this.lastOf.set(signature.predicate, event);
    return event;
  }

  /** "This document, signed by …": the last event of the predicate whose object has the class of the noun. */
  private backReference(event: EventDraft, { clause, frame, signature }: Proposition): EventIdentity | null {
    if (event !== this.lastOf.get(signature.predicate)) return null;
    const pointing = clause.tokens.some(
      ({ lower, start }, at) =>
        POINTING.test(lower) && start <= frame.verb.start && nounClassAt(clause.lemmas, at + 1) !== null,
    );
    if (!pointing || !frame.heads.some((head) => event.signature.object.includes(head))) return null;
    return { confidence: SAME_IN_ARTICLE, datesDiffer: false, reason: 'points back at it' };
  }
}

const POINTING = /^(?:this|these|that|those)$/u;

const keysOf = ({ predicate, participants, places }: EventSignature): string[] =>
  [...participants, ...places].map((key) => `${predicate}|${key}`);

function eventLabel({ frame, clause, participants, signature }: Proposition): string {
  if (!frame.listed) return claimSentence(clause.statement.text, null);
  const names = [
    ...new Set(
      participants.filter(({ key }) => !frame.onePlace || !signature.places.includes(key)).map((one) => one.name),
    ),
  ]
    .slice(0, NAMES_IN_LABEL)
    .join(', ');
  return `${frame.label}${frame.about === null || frame.lasts ? '' : ` of ${frame.about}`}${names ? `: ${names}` : ''}`;
}
