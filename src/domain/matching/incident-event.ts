import { PREPOSITIONS } from '../text/en/function-words';
import type { Clause } from './clause';
import { addParticipants, type EventDraft, newEvent, participantKeys } from './event-draft';
import type { Incident } from './incident';
import { countryOf, type Participant, participantOfPlace } from './participant';
import { datePhrase } from './phrases';

/** The event of an incident with its identity and its name, before any question. */
export function incidentEvent(incident: Incident, clauses: readonly Clause[]): EventDraft {
  const telling = incident.clauses.map((i) => clauses[i]!);
  const mentioned = telling.flatMap((clause) => clause.participants);
  const located = mentioned.filter((one) => one.kind === 'place' && isLocated(one, telling));
  // A war is told all over an article: only where it is fought tells it from another.
  const places = incident.family.longLasting ? mostNamed(located) : located;
  const participants = incident.family.longLasting ? places : mentioned;
  const date = incident.family.longLasting ? null : incident.date;
  const event = newEvent(
    {
      predicate: `incident:${incident.family.name}`,
      participants: participantKeys(participants),
      places: participantKeys(places),
      object: incident.family.objects ? [...incident.family.objects] : [],
      from: date?.from ?? null,
      to: date?.to ?? null,
    },
    incidentLabel(incident, places, telling),
    date?.edtf ?? null,
  );
  addParticipants(event, participants);
  return event;
}

function mostNamed(places: readonly Participant[]): Participant[] {
  const counts = new Map<string, number>();
  for (const { principal } of places) counts.set(principal, (counts.get(principal) ?? 0) + 1);
  const [top] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const place = top && participantOfPlace(top[0].replace(/^place:/u, ''), places[0]!);
  return place ? [place] : [];
}

function isLocated(one: Participant, clauses: readonly Clause[]): boolean {
  return clauses.some(({ tokens }) => {
    const at = tokens.findIndex((token) => token.start === one.start);
    const before = tokens[at - 1]?.lower ?? '';
    if (at < 1 || !PREPOSITIONS.has(before)) return false;
    return before === 'of' ? TOWNS.test(tokens[at - 2]?.lower ?? '') : !/^(?:by|with|against|for)$/u.test(before);
  });
}

const TOWNS = /^(?:city|town|village|port|region|province|district|island)$/u;

function incidentLabel(
  { family, object, date }: Incident,
  places: readonly Participant[],
  telling: readonly Clause[],
): string {
  const at = places.find((place) => countryOf(place) !== place.name) ?? places[0];
  const preposition =
    at &&
    telling
      .flatMap(({ tokens }) => tokens)
      .findLast(
        (token) =>
          token.end < at.start && token.end > at.start - 12 && /^(?:in|near|at|over|outside|off)$/u.test(token.lower),
      );
  const where = !at
    ? ''
    : family.longLasting
      ? ` in ${at.name}`
      : preposition
        ? ` ${preposition.lower} ${at.name}`
        : '';
  const when = date?.edtf && !family.longLasting ? datePhrase(date.edtf) : null;
  return `the ${family.noun}${object ? ` of the ${object}` : ''}${where}${when ? ` ${when}` : ''}`;
}
