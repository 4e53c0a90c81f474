import { type Clause, within } from './clause';
import { addParticipants, type EventDraft, newEvent, participantKeys } from './event-draft';
import type { Incident } from './incident';
import { locativeOf } from './located';
import { countryOf, type Participant, participantOfPlace } from './participant';
import { datePhrase } from './phrases';
import { UNREAL } from './proposition';
import { votedOn } from './read-votes';
import { titlePlace } from './title-place';

// A town the gazetteer does not know is a thing by its name, and a place by its preposition.
const PLACELIKE = /^(?:place|thing)$/u;
// Not "from" and "to": those are where somebody was going.
const STANDING = /^(?:in|near|at|over|outside|off|inside)$/u;
const NEARNESS = /^(?:near|at|over|outside|off)$/u;

// What an earthquake or a storm strikes is a place, whether or not a list knows it.
const STRIKES_PLACES = /^(?:earthquake|storm)$/u;

interface Location {
  place: Participant;
  preposition: string;
}

/** The event of an incident with its identity and its name, before any question. `title`: of an article that tells this one only. */
export function incidentEvent(
  incident: Incident,
  clauses: readonly Clause[],
  publishedAt: string | null,
  title = '',
): EventDraft {
  const telling = incident.clauses.map((i) => clauses[i]!);
  const mentioned = telling.flatMap(takingPart);
  const told = telling
    .filter(isReal)
    .flatMap((clause) => locationsOf(clause, STRIKES_PLACES.test(incident.family.name)));
  const headline = told.length > 0 || incident.family.longLasting ? null : titlePlace(title);
  const located = headline ? [headline] : told;
  // A war is told all over an article: only where it is fought tells it from another.
  const locations = incident.family.longLasting ? mostNamed(located) : located;
  const places = locations.map(({ place }) => place);
  const participants = incident.family.longLasting ? places : headline ? [...mentioned, headline.place] : mentioned;
  const date = incident.family.longLasting ? null : incident.date;
  const event = newEvent(
    {
      predicate: `incident:${incident.family.name}`,
      participants: participantKeys(participants),
      places: participantKeys(places),
      object: objectsOf(incident, telling),
      from: date?.from ?? null,
      to: date?.to ?? null,
      told: publishedAt?.slice(0, 10) ?? null,
    },
    incidentLabel(incident, locations),
    date?.edtf ?? null,
  );
  addParticipants(event, participants);
  return event;
}

/** What tells it from others of its kind: what was lost, or what was voted on. */
function objectsOf({ family, craft }: Incident, telling: readonly Clause[]): string[] {
  if (family.counts === 'votes') return votedOn(telling);
  return craft ? [craft] : [...(family.objects ?? [])];
}

/** Whoever a clause names besides the one who tells it. */
const takingPart = ({ participants, statement }: Clause): Participant[] =>
  participants.filter(({ name, kind }) => kind === 'place' || name !== statement.attribution.speaker);

/** "if it had crashed in Oslo": where it did not. */
const isReal = ({ statement, tokens }: Clause): boolean =>
  !UNREAL.test(statement.modality) && !tokens.some(({ lower }) => lower === 'if' || lower === 'unless');

function locationsOf({ tokens, participants, frames }: Clause, strikesPlaces: boolean): Location[] {
  const struck = (place: Participant) =>
    frames.some(
      ({ predicate, agent, subject, object }) =>
        predicate === 'strike' && agent?.start === subject.start && within(place, object),
    );
  return participants.flatMap((place) => {
    if (place.adjectival || !PLACELIKE.test(place.kind)) return [];
    // "an earthquake struck Chile": there, without a preposition.
    const preposition =
      locativeOf(tokens, place) ?? ((strikesPlaces || place.kind === 'place') && struck(place) ? 'in' : null);
    return preposition === null ? [] : [{ place, preposition }];
  });
}

function mostNamed(locations: readonly Location[]): Location[] {
  const counts = new Map<string, number>();
  for (const { place } of locations) counts.set(place.principal, (counts.get(place.principal) ?? 0) + 1);
  const [top] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const place = top && participantOfPlace(top[0].replace(/^place:/u, ''), locations[0]!.place);
  return place ? [{ place, preposition: 'in' }] : [];
}

function incidentLabel({ family, noun, object, date }: Incident, locations: readonly Location[]): string {
  const inside = locations.filter(({ preposition }) => STANDING.test(preposition));
  // What was hit "over the city" came down elsewhere.
  const fell = inside.filter(({ preposition }) => preposition !== 'over');
  const at = fell.find(({ place }) => countryOf(place) !== place.name) ?? fell[0];
  const where = at ? ` ${NEARNESS.test(at.preposition) ? at.preposition : 'in'} ${at.place.name}` : '';
  const when = date?.edtf && !family.longLasting ? datePhrase(date.edtf) : null;
  return `the ${noun}${object ? ` of the ${object}` : ''}${where}${when ? ` ${when}` : ''}`;
}
