import { SENTENCE_OPENERS } from './en/abbreviations';
import {
  ADVERBS,
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from './en/function-words';
import { OFFICE_PHRASES, ORGANISATION_WORDS, PERSON_TITLES, THING_WORDS } from './en/titles';
import { lookUpDemonym, lookUpPlace, speaksFor } from './gazetteer';
import type { Span } from './statement';
import { type Token, tokenize } from './tokens';

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

const INNER: ReadonlySet<string> = new Set([
  'of',
  'the',
  'for',
  'and',
  'de',
  'al',
  'el',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'ibn',
  'del',
  'la',
  'da',
  'di',
  'in',
  'on',
]);
const PARTICLES: ReadonlySet<string> = new Set([
  'de',
  'al',
  'el',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'ibn',
  'del',
  'la',
  'da',
  'di',
]);
const CLOSED = [
  ADVERBS,
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  SENTENCE_OPENERS,
];
const OFFICE_ADJECTIVES = /^(?:foreign|prime|defence|defense|interior|finance|deputy|former|vice|opposition|high)$/iu;
/** "Norway’s": the name without its ending. */
const POSSESSIVE = /['’]s?$/u;
const LONGEST_NAME = 10;
/** Links inside the names of bodies only: "Ministry for Trade and Industry", not "President Berg in Oslo". */
const BODY_LINKS: ReadonlySet<string> = new Set(['for', 'and', 'in', 'on']);
const CALENDAR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/u;

/** "President", "Presidents". */
const isTitle = (lower: string): boolean => PERSON_TITLES.has(lower) || PERSON_TITLES.has(lower.replace(/s$/u, ''));

const isCapital = (token: Token | undefined): token is Token => token?.kind === 'word' && /^\p{Lu}/u.test(token.text);
const isClosed = (token: Token): boolean => CLOSED.some((words) => words.has(token.lower));

interface Run {
  from: number;
  to: number;
}

/** Runs of capitalised words, joined over "of the" and name particles where the name is a body's. */
function findRuns(text: string, tokens: readonly Token[], lowerWords: ReadonlySet<string>): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!isCapital(token) || (i === 0 || tokens[i - 1]?.text === '“' ? isClosed(token) : DETERMINERS.has(token.lower)))
      continue;
    // "On 6 March Norway …": the month is no part of the name.
    if (CALENDAR.test(token.text) && (tokens[i - 1]?.kind === 'number' || PREPOSITIONS.has(tokens[i - 1]?.lower ?? '')))
      continue;
    if (i === 0 && !isCapital(tokens[1]) && lowerWords.has(token.lower) && lookUpPlace(token.text) === null) continue;
    let to = i + 1;
    while (to < tokens.length && to - i < LONGEST_NAME && !POSSESSIVE.test(tokens[to - 1]?.text ?? '')) {
      let next = to;
      while (next < to + 2 && INNER.has(tokens[next]?.text ?? '')) next++;
      const joins = mayJoin(tokens.slice(i, to), tokens.slice(to, next));
      const after = tokens[next];
      const gap = tokens[next - 1];
      if (!joins || !isCapital(after) || gap === undefined || after.start - gap.end > 1 || text[gap.end] === '\n')
        break;
      to = next + 1;
    }
    runs.push({ from: i, to });
    i = to - 1;
  }
  return runs;
}

const isBody = (words: readonly Token[]): boolean =>
  words.some(({ text }) => ORGANISATION_WORDS.has(text) || (THING_WORDS.has(text) && text === words[0]?.text));

function mayJoin(words: readonly Token[], links: readonly Token[]): boolean {
  if (links.length === 0 || links.every(({ text }) => PARTICLES.has(text))) return true;
  const bodyLinks = links.filter(({ text }) => BODY_LINKS.has(text));
  if (bodyLinks.some(({ text }) => text === 'in')) return /^Organi[sz]ation$/u.test(words[0]?.text ?? '');
  return isBody(words) || (bodyLinks.length === 0 && PERSON_TITLES.has(words[0]?.lower ?? ''));
}

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

/** The state or body named right before a title or name: "Russian President", "Norway’s foreign minister". */
function affiliationBefore(tokens: readonly Token[], from: number): string | null {
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'punctuation') return null;
    const bare = token.text.replace(POSSESSIVE, '');
    const country =
      lookUpDemonym(token.text) ??
      (bare !== token.text || /^\p{Lu}{2,3}$/u.test(bare) ? lookUpPlace(bare)?.country : null);
    if (country !== null && country !== undefined) return country;
    if (
      !PERSON_TITLES.has(token.lower) &&
      !/^(?:foreign|prime|defence|defense|interior|finance|deputy|former|vice|opposition|high)$/u.test(token.lower)
    )
      return null;
  }
  return null;
}

/** "…, head of the Harbour Institute," right behind a name. */
function readApposition(tokens: readonly Token[], to: number): { title: string | null; affiliation: string | null } {
  if (tokens[to]?.text !== ',') return { title: null, affiliation: null };
  const close = tokens.findIndex(({ text }, i) => i > to && /^[,.;”]$/u.test(text));
  const part = tokens.slice(to + 1, close === -1 ? to + 16 : Math.min(close, to + 16));
  const phrase = part.map(({ lower }) => lower).join(' ');
  const office =
    OFFICE_PHRASES.find((words) => phrase.includes(words)) ??
    part.find(({ lower }) => PERSON_TITLES.has(lower) || lower === 'fellow')?.text;
  if (office === undefined) return { title: null, affiliation: null };
  const start = part.findIndex((token) => isCapital(token));
  const end = part.findIndex((token, i) => i > start && !INNER.has(token.text) && !isCapital(token));
  const named = start === -1 ? [] : part.slice(start, end === -1 ? undefined : end);
  const body = named
    .map(({ text }) => text)
    .join(' ')
    .replace(POSSESSIVE, '');
  return { title: office, affiliation: body === '' ? null : (lookUpDemonym(body) ?? body) };
}

/** "the foreign minister of Norway, Kari Berg": the office stands before the comma. */
function officeBefore(tokens: readonly Token[], from: number): { title: string | null; affiliation: string | null } {
  const place = tokens[from - 1]?.text === ',' ? lookUpPlace(tokens[from - 2]?.text ?? '') : null;
  const before = tokens.slice(Math.max(0, from - 10), Math.max(0, from - 2));
  const title = before.findLast(({ lower }) => PERSON_TITLES.has(lower))?.text ?? null;
  const ofPlace = before.at(-1)?.text === 'of' || before.at(-1)?.text === 'the';
  if (place === null || title === null || !ofPlace) return { title: null, affiliation: null };
  return { title, affiliation: place.country ?? place.canonical };
}

function toMention(text: string, tokens: readonly Token[], run: Run): NameMention | null {
  let { from } = run;
  const titles: string[] = [];
  let affiliation: string | null = null;
  // "President of Norway Kari Berg", "Russian President …", "Mr Khan": titles and demonyms in front are no part of the name.
  while (from < run.to - 1) {
    const token = tokens[from];
    if (token === undefined) break;
    const place = lookUpDemonym(token.text);
    if (isTitle(token.lower)) {
      titles.push(token.text);
      from++;
      if (tokens[from]?.lower === '.') from++;
      const of = tokens[from]?.text === 'of' ? lookUpPlace(tokens[from + 1]?.text ?? '') : null;
      if (of !== null && from + 2 < run.to) {
        affiliation = of.country ?? of.canonical;
        from += 2;
      }
    } else if (place !== null && PERSON_TITLES.has(tokens[from + 1]?.lower ?? '')) {
      affiliation = place;
      from++;
    } else break;
  }
  // "the President of Norway": an office, of which only the place is a name.
  const opening: Token | undefined = tokens[from];
  if (opening?.lower === 'of') {
    titles.length = 0;
    from += tokens.at(from + 1)?.lower === 'the' ? 2 : 1;
  }
  const first = tokens[from];
  const last = tokens[run.to - 1];
  if (first === undefined || last === undefined) return null;
  const before = tokens[from - 1];
  if (titles.length === 0 && before !== undefined && PERSON_TITLES.has(before.lower)) titles.push(before.text);
  const name = text.slice(first.start, last.end).replace(POSSESSIVE, '');
  const words = name.split(/\s+/u);
  if (
    CALENDAR.test(name) ||
    words.every((word) => PERSON_TITLES.has(word.toLowerCase()) || OFFICE_ADJECTIVES.test(word))
  )
    return null;
  const kind = kindOf(name, words, titles.length > 0);
  const office = kind === 'person' ? officeBefore(tokens, from) : { title: null, affiliation: null };
  const apposition = kind === 'person' ? readApposition(tokens, run.to) : { title: null, affiliation: null };
  return {
    start: first.start,
    end: first.start + name.length,
    text: name,
    kind,
    canonical: lookUpPlace(name)?.canonical ?? name,
    title: kind === 'person' ? (titles.at(-1) ?? office.title ?? apposition.title) : null,
    affiliation:
      kind === 'person'
        ? (affiliation ?? affiliationBefore(tokens, from) ?? office.affiliation ?? apposition.affiliation)
        : null,
  };
}

/** Surnames and acronyms take the fullest name before them, else the first after them. */
function resolve(text: string, mentions: readonly NameMention[]): NameMention[] {
  const bySurname = new Map<string, string>();
  const byAcronym = new Map<string, string>();
  for (const mention of mentions) {
    const words = mention.text.split(/\s+/u);
    const acronym = /^\s{0,2}\((\p{Lu}{2,10})\)/u.exec(text.slice(mention.end, mention.end + 16))?.[1];
    if (acronym !== undefined) byAcronym.set(acronym, mention.text);
    if (mention.kind !== 'person' || words.length < 2) continue;
    for (let i = 1; i < words.length; i++) {
      const tail = words.slice(i).join(' ');
      if (!bySurname.has(tail)) bySurname.set(tail, mention.text);
    }
  }
  return mentions.map((mention) => {
    const full = byAcronym.get(mention.text) ?? (mention.kind === 'place' ? undefined : bySurname.get(mention.text));
    if (full === undefined) return mention;
    return { ...mention, canonical: full, kind: byAcronym.has(mention.text) ? 'organisation' : 'person' };
  });
}

/**
 * The proper names in the given sentences, in order. Kinds are guesses from titles, head nouns and the gazetteer;
 * demonyms alone ("Russian") are no names.
 */
export function readNames(text: string, sentences: readonly Span[]): NameMention[] {
  const mentions: NameMention[] = [];
  const tokenized = sentences.map((sentence) => tokenize(text, sentence));
  const lowerWords = new Set(
    tokenized
      .flat()
      .filter(({ text: word, lower }) => word === lower)
      .map(({ lower }) => lower),
  );
  for (const tokens of tokenized) {
    for (const run of findRuns(text, tokens, lowerWords)) {
      const mention = toMention(text, tokens, run);
      if (mention !== null && lookUpDemonym(mention.text) === null) mentions.push(mention);
    }
  }
  return resolve(text, mentions);
}

/** What a name used for its authorities stands for: "Kremlin" → "Russia"; the name itself otherwise. */
export const standsFor = (mention: NameMention): string => speaksFor(mention.canonical) ?? mention.canonical;
