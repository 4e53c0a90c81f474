import { DEPUTY_WORDS } from '../../text/en/clause-words';
import { EMPTY_WORDS } from '../../text/en/empty-words';
import { DETERMINERS, PREPOSITIONS } from '../../text/en/function-words';
import { NEGATORS } from '../../text/en/negation-words';
import { CARDINALS } from '../../text/en/number-words';
import { ORDINALS } from '../../text/en/ordinal-words';
import { lookUpDemonym, lookUpPlace } from '../../text/gazetteer';
import { lemma } from '../../text/lemma';
import type { NameMention } from '../../text/names';
import type { Token } from '../../text/tokens';
import type { Term } from './term';
import { sensesAt } from './word-senses';

/** A sentence as its clauses are read: tokens, their lemmas and the names among them. */
export interface ReadText {
  text: string;
  tokens: readonly Token[];
  lemmas: readonly string[];
  names: readonly NameMention[];
}

/** Particles that belong to the verb before them. */
const PARTICLES = /^(?:up|down|out|off|away|back|along|ahead|like)$/u;
const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|spring|summer|autumn|winter)$/u;
const IDLE =
  /^(?:be|have|do|get|th|st|nd|rd|mr|mrs|ms|dr|also|still|already|just|now|currently|officially|reportedly|finally|again|however)$/u;
const AMOUNTS =
  /^(?:some|several|many|most|few|every|all|both|each|either|neither|none|nobody|everyone|everybody|somebody|someone|anyone|nothing)$/u;
const LAST = -1;

/** The telling words of the tokens [from, to), in the role `first` until a preposition gives another. */
export function readTerms(read: ReadText, from: number, to: number, first: string): Term[] {
  const terms: Term[] = [];
  let role = first;
  let narrows = false;
  // A phrase in front ("In May the mayor …") ends where the next noun phrase begins.
  let leading = first === 'subject' && PREPOSITIONS.has(read.tokens[from]?.lower ?? '');
  let filled = false;
  for (let at = from; at < to; ) {
    const token = read.tokens[at]!;
    const { lower } = token;
    if (leading && (token.text === ',' || DETERMINERS.has(lower) ? filled : followsDate(terms.at(-1), token))) {
      role = first;
      narrows = false;
      leading = false;
      filled = false;
    } else if (token.text === ',' || token.text === ';') narrows = filled || narrows;
    if (isPreposition(read, at)) {
      if (lower === 'of') narrows = filled;
      else if (role === first && first === 'subject' && !leading) {
        narrows = true;
      } else {
        role = lower;
        narrows = false;
        filled = false;
      }
    }
    const { term, length } = termAt(read, at, to);
    if (term !== null) {
      terms.push({ ...term, role, head: !narrows });
      // "Three of the miners": the miners are the subject.
      filled ||= term.kind !== 'number';
    }
    at += length;
  }
  return markHeads(read.text, joinDeputies(read.text, terms));
}

/** "In 2010 Karl Vogt was": a name right behind the year. */
function followsDate(last: Term | undefined, token: Token): boolean {
  return last !== undefined && /^#(?:1\d|20)\d\d$/u.test(last.key) && /^\p{Lu}/u.test(token.text);
}

/** "deputy minister", "shadow chancellor": other offices than the noun alone names. */
function joinDeputies(text: string, terms: readonly Term[]): Term[] {
  return terms.flatMap((term, i) => {
    const [before, next] = [terms[i - 1], terms[i + 1]];
    if (next !== undefined && isDeputy(term) && adjoin(text, term, next)) return [];
    if (before === undefined || !isDeputy(before) || !adjoin(text, before, term)) return [term];
    const whole = text.slice(before.start, term.end);
    return [{ ...term, start: before.start, text: whole, key: `${before.key} ${term.key}`, senses: [] }];
  });
}

const isDeputy = ({ kind, text }: Term): boolean => kind === 'word' && DEPUTY_WORDS.has(text.toLowerCase());

const adjoin = (text: string, one: Term, next: Term): boolean =>
  one.role === next.role && next.kind === 'word' && text.slice(one.end, next.start) === ' ';

/** Of the words before any "of" or comma the last of each phrase is its head; so is each side of an "and". */
function markHeads(text: string, terms: readonly Term[]): Term[] {
  return terms.map((term, i) => {
    const next = terms[i + 1];
    if (!term.head || next === undefined || !next.head || next.role !== term.role) return term;
    return { ...term, head: /\band\b|\bor\b|,/u.test(text.slice(term.end, next.start)) };
  });
}

function isPreposition({ tokens }: ReadText, at: number): boolean {
  const { lower, text } = tokens[at]!;
  // "Per Lund" is a name.
  if (!PREPOSITIONS.has(lower) || (at > 0 && /^\p{Lu}/u.test(text))) return false;
  return !PARTICLES.test(lower);
}

/** The term that begins at a position and how many tokens it takes; none for empty words. */
function termAt(read: ReadText, at: number, to: number): { term: Omit<Term, 'role' | 'head'> | null; length: number } {
  const { text, tokens, lemmas, names } = read;
  const token = tokens[at]!;
  const { start, end, lower } = token;
  const plain = { start, end, text: token.text, senses: [] };
  if (token.kind === 'punctuation') return { term: null, length: 1 };
  const next = tokens[at + 1];
  if (token.kind === 'number') {
    const ordinal = /^(?:st|nd|rd|th)$/u.test(next?.lower ?? '') && next?.start === end;
    if (!ordinal) return { term: { ...plain, key: `#${token.text}`, kind: 'number' }, length: 1 };
    return {
      term: {
        ...plain,
        end: next.end,
        text: text.slice(start, next.end),
        key: `ordinal:${token.text}`,
        kind: 'ordinal',
      },
      length: 2,
    };
  }
  const mention = names.find((name) => name.start <= start && start < name.end);
  if (mention !== undefined && isProper(mention, at === 0)) {
    let length = 1;
    while (at + length < to && tokens[at + length]!.start < mention.end) length++;
    const last = tokens[at + length - 1]!;
    const name = text.slice(start, last.end).replace(/['’]s?$/u, '');
    const place = lookUpPlace(name);
    const whole = { start, end: last.end, text: name, senses: [] };
    if (place !== null && place.kind !== 'seat')
      return { term: { ...whole, key: `place:${place.canonical}`, kind: 'place' }, length };
    return { term: { ...whole, key: `name:${name.toLowerCase().replace(/^the /u, '')}`, kind: 'name' }, length };
  }
  const people = /^\p{Lu}/u.test(token.text)
    ? (lookUpDemonym(token.text) ?? lookUpPlace(token.text)?.canonical ?? null)
    : null;
  if (people !== null) {
    const kind = lookUpDemonym(token.text) === null ? ('place' as const) : ('demonym' as const);
    return { term: { ...plain, key: `place:${people}`, kind }, length: 1 };
  }
  const ordinal = lower === 'last' || lower === 'final' ? LAST : ORDINALS[lower];
  if (ordinal !== undefined)
    return {
      term: { ...plain, key: `ordinal:${ordinal}`, kind: 'ordinal', senses: sensesAt(lemmas, at).senses },
      length: 1,
    };
  if (CARDINALS[lower] !== undefined)
    return { term: { ...plain, key: `#${CARDINALS[lower]}`, kind: 'number' }, length: 1 };
  if (CALENDAR.test(lower)) return { term: { ...plain, key: lower, kind: 'calendar' }, length: 1 };
  const { senses, length } = sensesAt(lemmas, at);
  const telling =
    length > 1 ||
    !(
      EMPTY_WORDS.has(lower) ||
      NEGATORS.has(lower) ||
      IDLE.test(lemmas[at] ?? '') ||
      IDLE.test(lower) ||
      AMOUNTS.test(lower)
    );
  if (!telling) return { term: null, length: 1 };
  const last = tokens[Math.min(at + length, to) - 1]!;
  return {
    term: {
      ...plain,
      end: last.end,
      text: text.slice(start, last.end),
      key: lemmas.slice(at, at + length).join(' '),
      kind: 'word',
      senses,
    },
    length,
  };
}

/** A capital alone at the beginning of a sentence makes no name. */
function isProper({ kind, text }: NameMention, opens: boolean): boolean {
  return (
    !(opens && kind === 'other' && !/\s/u.test(text)) &&
    !(opens && kind === 'organisation' && !/\s/u.test(text) && !/^\p{Lu}{2,}$/u.test(text))
  );
}

/** The lemma of a token; punctuation and numbers stand for themselves. */
export const lemmaOf = (token: Token): string => (token.kind === 'word' ? lemma(token.lower) : token.text);
