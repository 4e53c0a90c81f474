import { ORGANISATION_WORDS, PERSON_TITLES, THING_WORDS } from './en/titles';
import { lookUpDemonym, lookUpPlace } from './gazetteer';
import { affiliationBefore, OFFICE_ADJECTIVES, type Office, officeBefore, officeBehind } from './name-offices';
import { CALENDAR, type NameRun, POSSESSIVE } from './name-runs';
import type { Span } from './statement';
import type { Token } from './tokens';

export interface NameMention extends Span {
  text: string;
  kind: 'person' | 'place' | 'organisation' | 'other';
  /** The fullest form of the name in the article ("Elena Park" for "Park"). */
  canonical: string;
  /** "President", "head": as written, null when none is given here. */
  title: string | null;
  /** The state or body the text ties the person to. */
  affiliation: string | null;
}

/** "President", "Presidents". */
const isTitle = (lower: string): boolean => PERSON_TITLES.has(lower) || isPluralTitle(lower);
export const isPluralTitle = (lower: string): boolean =>
  lower.endsWith('s') && !PERSON_TITLES.has(lower) && PERSON_TITLES.has(lower.slice(0, -1));

/** Titles that the word before them belongs to. */
const MINISTERIAL = /^(?:minister|secretary|commissioner|prosecutor|correspondent|editor)$/u;

/** "minister", "foreign" as in "foreign minister". */
const beginsOffice = (token: Token | undefined): boolean =>
  token !== undefined && (PERSON_TITLES.has(token.lower) || OFFICE_ADJECTIVES.test(token.text));

function kindOf(name: string, words: readonly string[], titled: boolean): NameMention['kind'] {
  const place = lookUpPlace(name);
  if (place !== null) return place.kind === 'seat' ? 'organisation' : 'place';
  if (titled && !words.some((word) => ORGANISATION_WORDS.has(word))) return 'person';
  if (words.some((word) => ORGANISATION_WORDS.has(word))) return 'organisation';
  if (words.some((word) => THING_WORDS.has(word)) || lookUpDemonym(name) !== null) return 'other';
  if (words.length === 1) return /^\p{Lu}{2,}$/u.test(name) ? 'organisation' : 'other';
  const personal =
    words.length <= 4 && words.every((word) => lookUpDemonym(word) === null && lookUpPlace(word) === null);
  return personal && !/\p{N}/u.test(name) && !words.includes('of') ? 'person' : 'other';
}

/** Titles and demonyms in front are no part of the name: "President of Norway Kari Berg", "Russian President …", "Mr Khan". */
function readFront(tokens: readonly Token[], run: NameRun): Office & { from: number } {
  let { from } = run;
  let title: string | null = null;
  let affiliation: string | null = null;
  while (from < run.to - 1) {
    const token = tokens[from];
    if (token === undefined) break;
    const place = lookUpDemonym(token.text);
    // "General Assembly": a body.
    if (ORGANISATION_WORDS.has(tokens[from + 1]?.text ?? '')) break;
    if (isTitle(token.lower)) {
      title = token.text;
      from++;
      if (tokens[from]?.lower === '.') from++;
      const of = tokens[from]?.text === 'of' ? lookUpPlace(tokens[from + 1]?.text ?? '') : null;
      if (of !== null && from + 2 < run.to) {
        affiliation = of.country ?? of.canonical;
        from += 2;
      }
    } else if (OFFICE_ADJECTIVES.test(token.text) && from + 1 < run.to && isTitle(tokens[from + 1]?.lower ?? '')) {
      // "Prime Minister Kari Berg".
      from++;
    } else if (place === null && MINISTERIAL.test(tokens[from + 1]?.lower ?? '') && from + 2 < run.to) {
      // "Transport Minister Kari Berg".
      from++;
    } else if (place !== null && beginsOffice(tokens[from + 1])) {
      affiliation = place;
      from++;
    } else break;
  }
  // "the President of Norway": an office, of which only the place is a name.
  if (tokens[from]?.lower === 'of') {
    title = null;
    from += tokens.at(from + 1)?.lower === 'the' ? 2 : 1;
  }
  const before = tokens[from - 1];
  if (before !== undefined && isTitle(before.lower)) title ??= before.text;
  return { title, affiliation, from };
}

/** "Kari Berg of Norway". */
function placeBehind(tokens: readonly Token[], to: number): string | null {
  const place = tokens[to]?.text === 'of' ? lookUpPlace(tokens[to + 1]?.text ?? '') : null;
  return place?.country ?? null;
}

/** The name in a run of capitals, with what the words around it say of the person; null for months and bare titles. */
export function toMention(text: string, tokens: readonly Token[], run: NameRun): NameMention | null {
  const front = readFront(tokens, run);
  const first = tokens[front.from];
  const last = tokens[run.to - 1];
  if (first === undefined || last === undefined) return null;
  const name = text.slice(first.start, last.end).replace(POSSESSIVE, '');
  const words = name.split(/\s+/u);
  const bare = words.every((word) => PERSON_TITLES.has(word.toLowerCase()) || OFFICE_ADJECTIVES.test(word));
  if (bare || CALENDAR.test(name)) return null;
  const kind = kindOf(name, words, front.title !== null);
  const mention = {
    start: first.start,
    end: first.start + name.length,
    text: name,
    kind,
    canonical: lookUpPlace(name)?.canonical ?? name,
  };
  if (kind !== 'person') return { ...mention, title: null, affiliation: null };
  const before = officeBefore(tokens, front.from);
  const behind = officeBehind(tokens, run.to);
  return {
    ...mention,
    title: front.title ?? before.title ?? behind.title,
    affiliation:
      front.affiliation ??
      affiliationBefore(tokens, front.from) ??
      before.affiliation ??
      behind.affiliation ??
      placeBehind(tokens, run.to),
  };
}
