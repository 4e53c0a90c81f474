import { MONTHS } from '../text/en/calendar-words';
import { lookUpPlace } from '../text/gazetteer';
import { type Participant, participantOfPlace } from './participant';

const AT_PLACE = /\b(?<preposition>in|at|near|off|outside) (?<name>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2})/u;
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/iu;
// "Nine Killed In Halvern Hospital Fire": capitals tell no names apart.
const MOST_CAPITALS = 0.6;

/** Where a headline says that it was ("Explosion at Dorvale plant kills five"), for an article that does not; null where it names none. */
export function titlePlace(title: string): { place: Participant; preposition: string } | null {
  const { preposition, name } = AT_PLACE.exec(title)?.groups ?? {};
  if (!preposition || !name || DAY.test(name) || MONTHS[name.toLowerCase()] !== undefined) return null;
  const others = title.replace(name, '').split(/\s+/u).slice(1);
  const words = others.filter((word) => /^\p{L}{4,}/u.test(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (capitals > words.length * MOST_CAPITALS && lookUpPlace(name) === null) return null;
  const span = { start: 0, end: 0 };
  const key = `thing:${name.toLowerCase()}`;
  const place = participantOfPlace(name, span) ?? {
    ...span,
    key,
    name,
    kind: 'thing',
    principal: key,
    adjectival: false,
  };
  return { place, preposition };
}
