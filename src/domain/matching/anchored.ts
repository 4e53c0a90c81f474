import { TELLING_LITTLE } from '../text/en/judgement-words';
import { within } from './clause';
import type { EventDraft } from './event-draft';
import { locativeOf } from './located';
import type { Participant } from './participant';
import { contentStart, type Proposition } from './proposition';
import { ASIDE } from './same-event';

/**
 * "Aid had been withheld from the villages", "the sprinklers had not worked", of nobody named, in an article on a flood or fire: it
 * took place where that did, which lets another article's word on it be found. By itself only a denial is worth a question.
 */
export function anchored(proposition: Proposition, incident: EventDraft | undefined): Proposition {
  const { clause, frame, participants, signature, worth } = proposition;
  const { statement } = clause;
  const said = contentStart(clause);
  const places = incident?.signature.places ?? [];
  const takesPart = (one: Participant) =>
    one.start >= said &&
    (frame.listed || !places.includes(one.key) || locativeOf(clause.tokens, one) === null) &&
    (one.name !== statement.attribution.speaker || within(one, frame.subject));
  if (!incident || places.length === 0 || participants.some(takesPart)) return proposition;
  const tied = { ...signature, participants: [...new Set([...signature.participants, ...places])] };
  if (frame.listed) return frame.stems.length === 0 ? proposition : { ...proposition, worth: 0, signature: tied };
  if (TELLING_LITTLE.has(frame.predicate) || signature.object.length === 0) return proposition;
  const identity = {
    predicate: `${ASIDE}${signature.predicate}`,
    places: [...new Set([...signature.places, ...places])],
  };
  return {
    ...proposition,
    aside: true,
    worth: statement.modality === 'denied' ? worth : 0,
    signature: { ...tied, ...identity, told: incident.signature.told ?? null },
  };
}
