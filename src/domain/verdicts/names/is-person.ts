import { NAME_PARTICLES } from '../../text/en/name-links';
import { CARDINALS } from '../../text/en/number-words';
import { ORDINALS } from '../../text/en/ordinal-words';
import { BODY_NOUNS, ORGANISATION_WORDS, PERSON_TITLES, THING_WORDS } from '../../text/en/titles';
import { lookUpDemonym, lookUpPlace } from '../../text/gazetteer';

const LONGEST_NAME = 6;
const CAPITALISED = /^['’(]?\p{Lu}/u;
const IMPERSONAL: ReadonlySet<string> = new Set(
  [...ORGANISATION_WORDS, ...THING_WORDS, ...BODY_NOUNS].map((word) => word.toLowerCase()),
);

/** Whether a value may name one person, by its form alone: a few capitalised words, none of them of a body, a thing or a place. */
export function mayNamePerson(value: string): boolean {
  const words = value.split(/[\s,]+/u).filter((word) => word !== '');
  if (words.length === 0 || words.length > LONGEST_NAME || /\d/u.test(value)) return false;
  if (lookUpPlace(value) !== null || lookUpDemonym(words[0]!) !== null) return false;
  return words.every((word, index) => {
    const lower = word.toLowerCase();
    if (ORDINALS[lower] !== undefined || CARDINALS[lower] !== undefined) return false;
    if (IMPERSONAL.has(lower)) return PERSON_TITLES.has(lower) && index < words.length - 1;
    return CAPITALISED.test(word) || NAME_PARTICLES.has(lower) || PERSON_TITLES.has(lower);
  });
}
