import type { Clause } from './clause';
import { addParticipants, type EventDraft, newEvent, participantKeys } from './event-draft';
import type { Incident } from './incident';
import { locativeOf } from './located';
import { countryOf, type Participant, participantOfPlace } from './participant';
import { datePhrase } from './phrases';

/** The event of an incident with its identity and its name, before any question. */
export function incidentEvent(incident: Incident, clauses: readonly Clause[]): EventDraft {
  const telling = incident.clauses.map((i) => clauses[i]!);
  const mentioned = telling.flatMap((clause) => clause.participants);
  const located = mentioned.filter(
    (one) => !one.adjectival && PLACELIKE.test(one.kind) && prepositionOf(one, telling) !== null,
  );
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

// A town the gazetteer does not know is a thing by its name, and a place by its preposition.
const PLACELIKE = /^(?:place|thing)$/u;

function mostNamed(places: readonly Participant[]): Participant[] {
  const counts = new Map<string, number>();
  for (const { principal } of places) counts.set(principal, (counts.get(principal) ?? 0) + 1);
  const [top] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const place = top && participantOfPlace(top[0].replace(/^place:/u, ''), places[0]!);
  return place ? [place] : [];
}

// Not "from" and "to": those are where somebody was going.
const STANDING = /^(?:in|near|at|over|outside|off|inside)$/u;
const NEARNESS = /^(?:near|at|over|outside|off)$/u;

function prepositionOf(one: Participant, clauses: readonly Clause[]): string | null {
  for (const { statement, tokens } of clauses) {
    if (one.start >= statement.span.start && one.end <= statement.span.end) return locativeOf(tokens, one);
  }
  return null;
}

function incidentLabel(
  { family, object, date }: Incident,
  places: readonly Participant[],
  telling: readonly Clause[],
): string {
  const inside = places.filter((place) => family.longLasting || STANDING.test(prepositionOf(place, telling) ?? ''));
  const at = inside.find((place) => countryOf(place) !== place.name) ?? inside[0];
  const found = at ? prepositionOf(at, telling) : null;
  const where = at ? ` ${found !== null && NEARNESS.test(found) ? found : 'in'} ${at.name}` : '';
  const when = date?.edtf && !family.longLasting ? datePhrase(date.edtf) : null;
  return `the ${family.noun}${object ? ` of the ${object}` : ''}${where}${when ? ` ${when}` : ''}`;
}
