import { within } from './clause';
import type { EventDraft } from './event-draft';
import type { Participant } from './participant';
import type { Proposition } from './proposition';

/**
 * "Aid had been withheld from the villages", of nobody named, in an article on a flood: it took place where the flood did, which
 * lets another article's word on it be found. By itself it is worth no question.
 */
export function anchored(proposition: Proposition, incident: EventDraft | undefined): Proposition {
  const { clause, frame, participants, signature } = proposition;
  const takesPart = (one: Participant) =>
    one.name !== clause.statement.attribution.speaker || within(one, frame.subject);
  if (!incident || !frame.listed || participants.some(takesPart) || frame.stems.length === 0) return proposition;
  const places = incident.signature.places;
  return places.length === 0
    ? proposition
    : { ...proposition, worth: 0, signature: { ...signature, participants: [...signature.participants, ...places] } };
}
