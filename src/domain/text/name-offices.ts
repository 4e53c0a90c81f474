import { NAME_LINKS } from './en/name-links';
import { OFFICE_PHRASES, PERSON_TITLES } from './en/titles';
import { lookUpDemonym, lookUpPlace } from './gazetteer';
import { isCapital, POSSESSIVE } from './name-runs';
import type { Token } from './tokens';

/** What the words beside a person's name say of the person. */
export interface Office {
  title: string | null;
  /** The state or body the office belongs to. */
  affiliation: string | null;
}

const NO_OFFICE: Office = { title: null, affiliation: null };
export const OFFICE_ADJECTIVES =
  /^(?:foreign|prime|defence|defense|interior|finance|deputy|former|vice|opposition|high)$/iu;
const LONGEST_APPOSITION = 16;

/** The state or body named right before a title or name: "Russian President", "Norway’s foreign minister". */
export function affiliationBefore(tokens: readonly Token[], from: number): string | null {
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'punctuation') return null;
    const bare = token.text.replace(POSSESSIVE, '');
    const country =
      lookUpDemonym(token.text) ??
      (bare !== token.text || /^\p{Lu}{2,3}$/u.test(bare) ? lookUpPlace(bare)?.country : null);
    if (country !== null && country !== undefined) return country;
    if (!PERSON_TITLES.has(token.lower) && !OFFICE_ADJECTIVES.test(token.lower)) return null;
  }
  return null;
}

/** "…, head of the Harbour Institute," right behind a name. */
export function officeBehind(tokens: readonly Token[], to: number): Office {
  if (tokens[to]?.text !== ',') return NO_OFFICE;
  const ahead = tokens.slice(to + 1, to + LONGEST_APPOSITION);
  const close = ahead.findIndex(({ text }) => /^[,.;”]$/u.test(text));
  const part = close === -1 ? ahead : ahead.slice(0, close);
  const phrase = part.map(({ lower }) => lower).join(' ');
  const office =
    OFFICE_PHRASES.find((words) => phrase.includes(words)) ??
    part.find(({ lower }) => PERSON_TITLES.has(lower) || lower === 'fellow')?.text;
  if (office === undefined) return NO_OFFICE;
  const start = part.findIndex((token) => isCapital(token));
  const end = part.findIndex((token, i) => i > start && !NAME_LINKS.has(token.text) && !isCapital(token));
  const named = start === -1 ? [] : part.slice(start, end === -1 ? undefined : end);
  const body = named
    .map(({ text }) => text)
    .join(' ')
    .replace(POSSESSIVE, '');
  return { title: office, affiliation: body === '' ? null : (lookUpDemonym(body) ?? body) };
}

/** "the foreign minister of Norway, Kari Berg": the office stands before the comma. */
export function officeBefore(tokens: readonly Token[], from: number): Office {
  const place = tokens[from - 1]?.text === ',' ? lookUpPlace(tokens[from - 2]?.text ?? '') : null;
  const before = tokens.slice(Math.max(0, from - 10), Math.max(0, from - 2));
  const title = before.findLast(({ lower }) => PERSON_TITLES.has(lower))?.text ?? null;
  const ofPlace = before.at(-1)?.text === 'of' || before.at(-1)?.text === 'the';
  if (place === null || title === null || !ofPlace) return NO_OFFICE;
  return { title, affiliation: place.country ?? place.canonical };
}
