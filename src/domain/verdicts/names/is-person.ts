import { AND_OTHERS, LIST_JOINTS } from '../../text/en/byline-words';
import { NAME_PARTICLES } from '../../text/en/name-links';
import { CARDINALS } from '../../text/en/number-words';
import { ORDINALS } from '../../text/en/ordinal-words';
import { BODY_NOUNS, OFFICE_PHRASES, ORGANISATION_WORDS, PERSON_TITLES, THING_WORDS } from '../../text/en/titles';
import { lookUpDemonym, lookUpPlace } from '../../text/gazetteer';

const LONGEST_NAME = 6;
const BRACKETED = /[([{][^)\]}]{0,60}[)\]}]/gu;
const INVERTED = /^([^,]{2,40}),\s?([^,]{1,40})$/u;
/** "Holm, Ada; Vos, Piet" */
const CATALOGUED = /^[^,;]{2,40},[^,;]{1,40};/u;
/** "V. Berg", "Ada M Holm", "Holm AM"; not "Plan B". */
const INITIAL =
  /(?:^|\s)\p{Lu}\.|(?:^|\s)\p{Lu}\s\p{Lu}[\p{Ll}'’-]|\p{Ll}\s(?:\p{Lu}\s)?\p{Lu}{2}$|\p{Ll}\s\p{Lu}\s\p{Lu}$/u;
const TITLED = new RegExp(`^(?:${[...OFFICE_PHRASES, ...PERSON_TITLES].join('|')})\\.?\\s\\p{Lu}`, 'iu');
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

/**
 * Whether the form of a value says that it names persons: a title, an initial, the surname first, or a list of names. "Dark
 * Blue" and "New York" have the form of a name, but nothing says that they are one.
 */
export function isWrittenAsPersons(value: string): boolean {
  const plain = value.replace(BRACKETED, '').replace(AND_OTHERS, '').trim();
  const [, surname, given] = INVERTED.exec(plain) ?? [];
  if (surname !== undefined && given !== undefined)
    return [surname, given].every((words) => CAPITALISED.test(words) && lookUpPlace(words) === null);
  const names = plain
    .split(LIST_JOINTS)
    .flatMap((part) => part.split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (names.length === 0 || !names.every(mayNamePerson)) return false;
  if (names.length > 1) return names.some((name) => name.includes(' ') || name.endsWith('.')) || CATALOGUED.test(plain);
  return INITIAL.test(plain) || TITLED.test(plain) || AND_OTHERS.test(value);
}
