import { SERIAL_INCIDENTS, TOLD_ALIKE, UNNAMED_INCIDENT } from '../text/en/incident-families';
import { PERSON_STATES } from '../text/en/predicate-classes';
import { dayNumber } from '../values/dates';
import type { EventSignature } from './matched-article';
import { compatiblePlaces } from './participant';

export interface EventIdentity {
  /** 0 to 1; from SUGGESTION_THRESHOLD on the two are taken for one event. */
  confidence: number;
  /** The same event by all else, but dated differently by a few days. */
  datesDiffer: boolean;
  reason: string;
}

type DateFit = 'day' | 'overlap' | 'unknown' | 'near' | 'disjoint';

// Reports of one event may misdate it by this much; farther apart it is another event.
const NEAR_DAYS = 10;
const FRESH_DAYS = 10;

/**
 * Whether two signatures describe one event: the same predicate class, a shared object, at least two shared participants, and
 * compatible place and time. Word similarity decides nothing here.
 */
export function sameEvent(a: EventSignature, b: EventSignature): EventIdentity | null {
  const incident = isIncident(a) && isIncident(b);
  const unnamed = incident && (a.predicate === UNNAMED || b.predicate === UNNAMED);
  if (a.predicate !== b.predicate && !unnamed && !(incident && toldAlike(a, b))) return null;
  const date = dateFit(a, b);
  const shared = sharedNames(a.participants, b.participants);
  const words = a.object.filter((word) => b.object.includes(word)).length;
  const object = words > 0;
  const places = placesFit(a.places, b.places);
  const identity = (confidence: number): EventIdentity => ({
    confidence,
    datesDiffer: date === 'near' && a.predicate.includes('event:'),
    reason: reasonOf(a.predicate, shared, date),
  });
  if (incident) return sameIncident(shared, a, b, date, places, identity);

  // One office of one body, whoever holds it.
  if (a.predicate === OFFICE)
    return shared.length > 0 && words === Math.max(a.object.length, b.object.length) ? identity(0.9) : null;

  // What one body has for years, told within a season.
  if (a.predicate === STANDING)
    return shared.length > 0 && object && toldWithin(a, b, SEASON_DAYS) ? identity(0.9) : null;

  // Said of nobody named beside an incident: where that was, and while it was news.
  if (a.predicate.includes(ASIDE))
    return object && places === 'shared' && date !== 'disjoint' && toldWithin(a, b, SEASON_DAYS) ? identity(0.7) : null;

  const state = a.predicate.includes('state:');
  if (!state && date === 'disjoint') return null;
  // All who take part in the one take part in the other, and neither says what else it was about: a state of them, or their day.
  const ofSame = alikeBut(a, b) && (state ? a.object.length * b.object.length === 0 : date === 'day');
  if (ofSame && (places !== 'apart' || !state)) return identity(0.7);
  if (places === 'apart' && !(date === 'day' && object && shared.length >= 2)) return null;
  if (PERSON_STATES.has(a.predicate) && shared.some((key) => key.startsWith('person:'))) {
    // "as finance minister", "as mayor": two offices of one person are two states.
    return a.object.length * b.object.length === 0 || object ? identity(0.7) : identity(0.4);
  }
  // The ship, the company, the document by its name.
  const named = shared.some(isNamedThing);
  if (!named && date !== 'day' && a.participants.some(isNamedThing) && b.participants.some(isNamedThing)) return null;
  if (object && named) return identity(shared.length >= 2 ? 0.9 : 0.7);
  if (object && shared.length >= 2) return identity(date === 'day' || places === 'shared' ? 0.9 : 0.8);
  if (object && shared.length >= 1 && date === 'day') return identity(0.7);
  if (shared.length >= 3 && date === 'day' && a.object.length * b.object.length === 0) return identity(0.6);
  // "opposes the plan for the port": alike in what it is about, and nobody takes part in one that is not in the other.
  const nested = shared.length === Math.min(a.participants.length, b.participants.length);
  if (words >= 2 && shared.length >= 1 && nested && date !== 'near') return identity(0.6);
  if (object && shared.length >= 1 && (state || date !== 'near')) return identity(0.4);
  return null;
}

/** Opens the predicate of what is said beside an incident. */
export const ASIDE = 'aside:';
const OFFICE = 'state:office';
const STANDING = 'state:standing';
const SEASON_DAYS = 120;
const UNNAMED = `incident:${UNNAMED_INCIDENT.name}`;
const alike = new Set(TOLD_ALIKE.flatMap(([one, other]) => [`${one}|${other}`, `${other}|${one}`]));

/** "the blast", "the fire": two families under which one incident is told. */
function toldAlike(a: EventSignature, b: EventSignature): boolean {
  const [first, second] = [a, b].map(({ predicate }) => predicate.replace('incident:', ''));
  return alike.has(`${first}|${second}`);
}

const isIncident = ({ predicate }: EventSignature): boolean => predicate.startsWith('incident:');
const isNamedThing = (key: string): boolean => key.startsWith('thing:') || key.startsWith('organisation:');

function sameIncident(
  shared: readonly string[],
  a: EventSignature,
  b: EventSignature,
  date: DateFit,
  places: 'shared' | 'open' | 'apart',
  identity: (confidence: number) => EventIdentity,
): EventIdentity | null {
  if (date === 'disjoint') return null;
  if (date === 'near') return misdated(shared, a, b) ? identity(MISDATED) : null;
  const objects = a.object.length > 0 && b.object.length > 0 ? sharedObject(a.object, b.object) : null;
  if (objects === false) return null;
  const fresh = toldFresh(a, b) ? 1 : 0;
  const ties = shared.length + (places === 'shared' ? 1 : 0) + (objects ? 1 : 0) + (date === 'day' ? 1 : 0) + fresh;
  if (places === 'apart' && ties < 3) return null;
  if (ties >= 3 || (date === 'day' && ties >= 2)) return identity(0.9);
  if (ties >= 2) return identity(0.6);
  return ties === 1 ? identity(0.3) : null;
}

// Surer than a suggestion, less so than what is dated alike.
const MISDATED = 0.6;
const MISDATED_DAYS = 3;

/** Told of a day too early or late: the same place, the same ship, bus or mill, and no kind of incident that comes in series. */
function misdated(shared: readonly string[], a: EventSignature, b: EventSignature): boolean {
  if (a.predicate !== b.predicate || !placesEqual(a, b)) return false;
  const gap = daysApart({ from: a.from!, to: a.to! }, { from: b.from!, to: b.to! });
  const actors = shared.filter(
    (key) => !key.startsWith('place:') && !a.places.includes(key) && !b.places.includes(key),
  );
  const serial = SERIAL_INCIDENTS.has(a.predicate.slice('incident:'.length));
  return gap <= MISDATED_DAYS && actors.length >= (serial ? 2 : 1);
}

function toldWithin(a: EventSignature, b: EventSignature, days: number): boolean {
  return !a.told || !b.told || Math.abs(dayNumber(a.told) - dayNumber(b.told)) <= days;
}

const placesEqual = (a: EventSignature, b: EventSignature): boolean =>
  a.places.some((place) => b.places.includes(place));

/** One of them undated and told within days of the other: news names the day of what has just happened, or leaves it out. */
function toldFresh(a: EventSignature, b: EventSignature): boolean {
  if (a.from !== null && b.from !== null) return false;
  const [first, second] = [a, b].map(({ from, to, told }) => (from === null ? told : from === to ? from : null));
  return first != null && second != null && Math.abs(dayNumber(first) - dayNumber(second)) <= FRESH_DAYS;
}

/**
 * Keys of both; of bodies also where one name is a part of the other ("General Assembly", "UN General Assembly"), of all but
 * places whatever kind a text lets the name be ("the Silver Heron").
 */
function sharedNames(a: readonly string[], b: readonly string[]): string[] {
  return a.filter((key) => b.some((other) => isSameName(key, other) || isPartOf(key, other) || isPartOf(other, key)));
}

function isSameName(key: string, other: string): boolean {
  if (key === other) return true;
  const [name, otherName] = [key, other].map((one) => (one.startsWith('place:') ? one : one.slice(one.indexOf(':'))));
  return name === otherName;
}

function isPartOf(part: string, whole: string): boolean {
  const [kind, name = ''] = part.split(':');
  return (
    kind === 'organisation' && name.includes(' ') && whole.startsWith('organisation:') && whole.includes(` ${name}`)
  );
}

/** Whole days between two ranges that are known at both ends, 0 where they overlap. */
function daysApart(a: { from: string; to: string }, b: { from: string; to: string }): number {
  return Math.max(0, dayNumber(b.from) - dayNumber(a.to), dayNumber(a.from) - dayNumber(b.to));
}

function dateFit(a: EventSignature, b: EventSignature): DateFit {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return 'unknown';
  if (a.from === a.to && a.from === b.from && b.from === b.to) return 'day';
  const gap = daysApart({ from: a.from, to: a.to }, { from: b.from, to: b.to });
  if (gap === 0) return 'overlap';
  return gap <= NEAR_DAYS ? 'near' : 'disjoint';
}

/** At least two take part in both, and nobody in only one of them; where it was does not count. */
function alikeBut(a: EventSignature, b: EventSignature): boolean {
  const [first, second] = [whoTakesPart(a), whoTakesPart(b)];
  const shared = first.filter((key) => second.includes(key)).length;
  return shared >= 2 && shared === Math.min(first.length, second.length);
}

/** Participants without the places; a country whose town it happened in may take part too. */
function whoTakesPart({ participants, places }: EventSignature): string[] {
  return participants.filter(
    (key) => !places.includes(key) || places.some((place) => place !== key && compatiblePlaces(place, key)),
  );
}

function sharedObject(a: readonly string[], b: readonly string[]): boolean {
  return a.some((word) => b.includes(word));
}

function placesFit(a: readonly string[], b: readonly string[]): 'shared' | 'open' | 'apart' {
  if (a.length === 0 || b.length === 0) return 'open';
  return a.some((place) => b.some((other) => compatiblePlaces(place, other))) ? 'shared' : 'apart';
}

function reasonOf(predicate: string, shared: readonly string[], date: DateFit): string {
  const who = shared.map((key) => key.slice(key.indexOf(':') + 1)).join(', ') || 'the same object';
  const when = {
    day: ', same day',
    overlap: ', compatible dates',
    unknown: '',
    near: ', dated a few days apart',
    disjoint: ', at another time',
  }[date];
  return `same ${predicate.slice(predicate.indexOf(':') + 1)}, shared: ${who}${when}`;
}
