import type { Clause } from './clause';
import type { EventDraft } from './event-draft';
import type { Incident } from './incident';
import { locativeOf } from './located';
import { compatiblePlaces, liesWithin } from './participant';

/**
 * "In the district alone, 22 died": where a count is of a part of where the incident struck. Null for the whole of it, and where
 * the clause itself tells the incident.
 */
export function placeScope(event: EventDraft, incident: Incident, clause: Clause, tells: boolean): string | null {
  const { places } = event.signature;
  if (tells || incident.family.counts !== undefined || places.length === 0) return null;
  const part = clause.participants.find(
    (one) =>
      (one.kind === 'place' || one.kind === 'thing') &&
      !one.adjectival &&
      /^(?:in|at|inside)$/u.test(locativeOf(clause.tokens, one) ?? '') &&
      !places.some((place) => place === one.key || liesWithin(place, one.key)) &&
      (one.kind === 'thing' || places.some((place) => compatiblePlaces(one.key, place))),
  );
  return part === undefined ? null : `in ${part.name}`;
}
