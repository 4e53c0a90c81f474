import { ADVERBS, COORDINATORS, DETERMINERS, PREPOSITIONS, RELATIVES } from './en/function-words';
import { PERSON_TITLES } from './en/titles';
import { findFiniteVerb, isFiniteVerbAt } from './finite-verb';
import type { Span } from './statement';
import type { Token } from './tokens';

/** Conjunctions before which a clause with a subject of its own is another statement. */
const JOINTS: ReadonlySet<string> = new Set([
  'and',
  'but',
  'while',
  'whereas',
  'because',
  'since',
  'although',
  'though',
  'when',
  ';',
  ':',
]);
const FRONTING: ReadonlySet<string> = new Set([
  'although',
  'though',
  'while',
  'whereas',
  'because',
  'since',
  'when',
  'as',
  'after',
  'before',
]);
const NONRESTRICTIVE: ReadonlySet<string> = new Set(['which', 'who', 'whom', 'whose']);
/** A subject of more words than this is not told from an object. */
const SUBJECT_REACH = 12;

/** "energy assistance Norway provided": the name is the subject of a relative clause without its pronoun. */
function isReducedRelative(tokens: readonly Token[], from: number, verb: number): boolean {
  const name = tokens[verb - 1];
  const noun = tokens[verb - 2];
  if (verb - 2 < from || name === undefined || noun === undefined || noun.kind !== 'word') return false;
  const known =
    DETERMINERS.has(noun.lower) ||
    PREPOSITIONS.has(noun.lower) ||
    ADVERBS.has(noun.lower) ||
    PERSON_TITLES.has(noun.lower);
  return /^\p{Lu}\p{Ll}/u.test(name.text) && /^\p{Ll}/u.test(noun.text) && !known;
}

/** Where the verb of a clause with its own subject stands that begins at `from`, -1 if no such clause begins there. */
function findOwnVerb(tokens: readonly Token[], hidden: readonly boolean[], from: number): number {
  const first = tokens[from];
  if (first === undefined || hidden[from] || isFiniteVerbAt(tokens, from) || PREPOSITIONS.has(first.lower)) return -1;
  if (first.kind === 'punctuation' || first.lower === 'if' || first.lower === 'not') return -1;
  for (let i = from + 1; i < Math.min(tokens.length, from + SUBJECT_REACH); i++) {
    const token = tokens[i];
    if (token === undefined || token.text === ',' || token.text === '(' || COORDINATORS.has(token.lower)) return -1;
    if (RELATIVES.has(token.lower) && i > from) return -1;
    if (isFiniteVerbAt(tokens, i)) return isReducedRelative(tokens, from, i) ? -1 : i;
  }
  return -1;
}

/** "thirty-eight died and 29 survived": figures are subjects, too. */
const startsWithNumber = (tokens: readonly Token[], from: number): boolean =>
  tokens[from]?.kind === 'number' && /ed$|^(?:were|was|are|died|fled|fell)$/u.test(tokens[from + 1]?.lower ?? '');

/** The clause that "that" opens last begins here; a verb before it belongs to the speech tag. */
function lastThat(tokens: readonly Token[], from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (tokens[i]?.lower === 'that') return i + 1;
  return from;
}

function cutsAt(tokens: readonly Token[], hidden: readonly boolean[], i: number, clauseStart: number): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (token === undefined || next === undefined || hidden[i]) return false;
  const leftFrom = lastThat(tokens, clauseStart, i);
  const hasLeft = startsWithNumber(tokens, leftFrom) || findFiniteVerb(tokens, leftFrom, i) !== -1;
  if (!hasLeft) return false;
  if (token.lower === 'and' && next.lower === 'that') return findFiniteVerb(tokens, i + 2) !== -1;
  if (JOINTS.has(token.lower) || JOINTS.has(token.text)) {
    if (startsWithNumber(tokens, i + 1) || findOwnVerb(tokens, hidden, i + 1) !== -1) return true;
  }
  const afterComma = tokens[i - 1]?.text === ',';
  if (token.lower === 'as' && next.lower !== 'well' && afterComma) return findOwnVerb(tokens, hidden, i + 1) !== -1;
  // A second predicate is a statement of its own where a comma or "but" sets it off.
  if (token.lower === 'but' || (token.lower === 'and' && afterComma)) {
    const verb = ADVERBS.has(next.lower) ? i + 2 : i + 1;
    return isFiniteVerbAt(withSubject(tokens, verb), 1) && next.lower !== 'also';
  }
  return false;
}

/** The predicate at `verb` as if its subject stood right before it. */
function withSubject(tokens: readonly Token[], verb: number): Token[] {
  const subject: Token = { text: 'It', lower: 'it', kind: 'word', start: 0, end: 0 };
  return [subject, ...tokens.slice(verb, verb + 3)];
}

/** "Although P, Q": the comma between them. */
function findFrontedEnd(tokens: readonly Token[], hidden: readonly boolean[]): number {
  const skip = tokens[1]?.text === ',' ? 2 : 0;
  if (!FRONTING.has(tokens[skip]?.lower ?? '') || findFiniteVerb(tokens, skip) === -1) return -1;
  for (let i = skip + 3; i < tokens.length; i++) {
    // A comma may close the quote that ends the fronted clause.
    if (tokens[i]?.text !== ',' || findFiniteVerb(tokens, skip, i) === -1) continue;
    let from = i + 1;
    while (tokens[from]?.kind === 'punctuation') from++;
    if (findOwnVerb(tokens, hidden, from) !== -1) return from;
  }
  return -1;
}

/** A trailing ", a symbol of …" after a finished clause. */
function findApposition(tokens: readonly Token[], clauseStart: number): number {
  for (let i = tokens.length - 5; i > clauseStart; i--) {
    if (tokens[i]?.text !== ',' || !/^an?$/u.test(tokens[i + 1]?.lower ?? '')) continue;
    const rest = tokens.slice(i + 1);
    const listed = rest.some(
      ({ text, lower }, at) => text === ',' || (lower === 'and' && DETERMINERS.has(rest[at + 1]?.lower ?? '')),
    );
    return !listed && findFiniteVerb(tokens, clauseStart, i) !== -1 ? i : -1;
  }
  return -1;
}

/** Where ", which …" or ", with whom …" begins at the comma `i`. */
function relativeAt(tokens: readonly Token[], hidden: readonly boolean[], i: number): boolean {
  if (tokens[i]?.text !== ',' || hidden[i]) return false;
  const next = tokens[i + 1]?.lower ?? '';
  const second = tokens[i + 2]?.lower ?? '';
  return (
    (NONRESTRICTIVE.has(next) || (PREPOSITIONS.has(next) && NONRESTRICTIVE.has(second))) &&
    findFiniteVerb(tokens, i + 1) !== -1
  );
}

function relativeEnd(tokens: readonly Token[], from: number, cuts: readonly number[]): number {
  const verb = findFiniteVerb(tokens, from + 1);
  for (let i = verb + 1; i < tokens.length; i++) {
    if (cuts.includes(i)) return i;
    if (
      tokens[i]?.text === ',' &&
      verb !== -1 &&
      (isFiniteVerbAt(withSubject(tokens, i + 1), 1) || cuts.includes(i + 1))
    )
      return i;
  }
  return tokens.length;
}

function findJoints(tokens: readonly Token[], hidden: readonly boolean[]): number[] {
  const cuts: number[] = [];
  let clauseStart = 0;
  const fronted = findFrontedEnd(tokens, hidden);
  let depth = 0;
  for (let i = 1; i < tokens.length; i++) {
    if (tokens[i]?.text === '(') depth++;
    if (tokens[i]?.text === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && (i === fronted || cutsAt(tokens, hidden, i, clauseStart))) {
      cuts.push(i);
      clauseStart = i;
    }
  }
  const apposition = findApposition(tokens, clauseStart);
  return apposition === -1 || hidden[apposition] ? cuts : [...cuts, apposition];
}

/** Positions of the tokens at which a new statement begins; `hidden`: tokens within quotes, which never cut. */
export function findCuts(tokens: readonly Token[], hidden: readonly boolean[]): number[] {
  const joints = findJoints(tokens, hidden);
  const relatives = tokens.flatMap((_, i) => {
    if (!relativeAt(tokens, hidden, i)) return [];
    const end = relativeEnd(tokens, i, joints);
    return end === tokens.length || joints.includes(end) || joints.includes(end + 1) ? [i] : [];
  });
  const parenthesis = tokens.findIndex(
    ({ text }, i) => text === '(' && tokens.length - findClosing(tokens, i) < 3 && asserts(tokens, i),
  );
  const cuts = [...joints, ...relatives, ...(parenthesis > 0 ? [parenthesis] : [])];
  return [...new Set(cuts)].sort((a, b) => a - b);
}

function findClosing(tokens: readonly Token[], open: number): number {
  const close = tokens.findIndex(({ text }, i) => i > open && text === ')');
  return close === -1 ? tokens.length : close;
}

/** Whether the words in brackets at `open` make an assertion. */
function asserts(tokens: readonly Token[], open: number): boolean {
  const inside = tokens.slice(open + 1, findClosing(tokens, open));
  if (inside.length < 4) return false;
  const comma = inside.findIndex(({ text }) => text === ',');
  return findFiniteVerb(inside) !== -1 || (comma !== -1 && isFiniteVerbAt(withSubject(inside, comma + 1), 1));
}

/** Relative clauses and brackets in the middle of a clause: statements beside the one that encloses them. */
export function findExtras(tokens: readonly Token[], hidden: readonly boolean[]): Span[] {
  const cuts = findCuts(tokens, hidden);
  return tokens.flatMap((token, i): Span[] => {
    const bracket = token.text === '(' && !cuts.includes(i) && asserts(tokens, i);
    const relative = !cuts.includes(i) && relativeAt(tokens, hidden, i);
    if (!bracket && !relative) return [];
    const first = tokens[i + 1];
    const last = tokens[(bracket ? findClosing(tokens, i) : relativeEnd(tokens, i, cuts)) - 1];
    return first === undefined || last === undefined || last.end <= first.start
      ? []
      : [{ start: first.start, end: last.end }];
  });
}
