import { BARE_CLAUSE_VERBS, DIRECTIVE_VERBS, SPEECH_CUES, SPEECH_VERB_FORMS } from './en/cues';
import { ADVERBS, AUXILIARIES, DETERMINERS, RELATIVES, SUBJECT_PRONOUNS } from './en/function-words';
import { findFiniteVerb } from './finite-verb';
import { findOwnVerb, isPredicate, startsWithNumber } from './own-verb';
import { opensTail } from './participial-tails';
import { isNegator } from './polarity';
import type { Token } from './tokens';

/** Words of the shortest predicates that are told apart. */
const SHORTEST = 4;
/** A verb further on is not that of the clause behind a speech verb. */
const SUBJECT_REACH = 12;

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
  'after',
  ';',
  ':',
]);
/** "left when they could": with a mere pronoun behind them they only say at what moment. */
const MOMENTS: ReadonlySet<string> = new Set(['when', 'after']);
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

/**
 * Whether the second predicate behind "and" at `i` is held otherwise than the first, so that they are two statements: it
 * has its own negation, tense or speech verb ("… and did not pay", "broke out and has spread", "… and warned that").
 */
function isApart(tokens: readonly Token[], i: number, leftFrom: number, reported: boolean): boolean {
  const at = ADVERBS.has(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1;
  const verb = tokens[at];
  if (verb === undefined || isInRelative(tokens, leftFrom, i)) return false;
  const negated = isNegator(verb) || isNegator(tokens[at + 1] ?? verb);
  if (tokens.length - at < (negated ? SHORTEST - 1 : SHORTEST)) return false;
  const cue = SPEECH_CUES.get(verb.lower);
  if (cue !== undefined && !/ing$/u.test(verb.lower) && isPredicate(tokens, at)) {
    const clause = findFiniteVerb(tokens, at + 1, at + SUBJECT_REACH);
    if (/^(?:call|appeal)$/u.test(cue.verb) && tokens[at + 1]?.lower === 'for') return true;
    if (DIRECTIVE_VERBS.has(cue.verb) && tokens.slice(at + 1, at + SUBJECT_REACH).some(({ lower }) => lower === 'to'))
      return true;
    return tokens[at + 1]?.lower === 'that' || (BARE_CLAUSE_VERBS.has(cue.verb) && clause > at + 1);
  }
  if (!AUXILIARIES.has(verb.lower) || verb.text === 'May') return false;
  if (negated) return true;
  const first = tokens[findFiniteVerb(tokens, leftFrom, i)];
  return !reported && i - leftFrom >= SHORTEST && first !== undefined && first.lower !== verb.lower;
}

/** Whether a relative clause that begins behind `from` is still open at `i`: no comma with the predicate of its noun closed it. */
function isInRelative(tokens: readonly Token[], from: number, i: number): boolean {
  for (let at = i - 1; at >= from; at--) {
    if (tokens[at]?.text === ',' && isPredicate(tokens, at + 1)) return false;
    if (opensRelative(tokens[at] as Token)) return true;
  }
  return false;
}

const opensRelative = ({ lower }: Token): boolean => RELATIVES.has(lower) && lower !== 'that';

/** "The number of people who died", "the toll of those injured": a subject that waits for its verb. */
function countsVictims(tokens: readonly Token[], from: number, to: number): boolean {
  const head = tokens[from]?.lower === 'the' ? from + 1 : from;
  const counts = /^(?:number|toll|count)$/u.test(tokens[head]?.lower ?? '') && tokens[head + 1]?.lower === 'of';
  return counts && /^(?:killed|died|dead|injured|wounded|hurt|missing|displaced)$/u.test(tokens[to - 1]?.lower ?? '');
}

/** Whether a conjunction at `i` begins another statement; `leftFrom`: where the clause before it begins, `reported`: behind "that". */
function cutsAt(
  tokens: readonly Token[],
  hidden: readonly boolean[],
  i: number,
  leftFrom: number,
  reported: boolean,
): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (token === undefined || next === undefined || hidden[i]) return false;
  const joint = JOINTS.has(token.lower);
  if (!joint && token.lower !== 'as') return false;
  // "has since closed": an adverb.
  if (token.lower === 'since' && AUXILIARIES.has(tokens[i - 1]?.lower ?? '')) return false;
  const hasLeft = startsWithNumber(tokens, leftFrom) || findFiniteVerb(tokens, leftFrom, i) !== -1;
  if (!hasLeft) return false;
  const afterComma = tokens[i - 1]?.text === ',';
  if (MOMENTS.has(token.lower) && !afterComma && SUBJECT_PRONOUNS.has(next.lower)) return false;
  // "the number of people killed when the ship sank has risen to nine": told in the middle of a subject.
  if (MOMENTS.has(token.lower) && !afterComma && countsVictims(tokens, leftFrom, i)) return false;
  // "two days after the ship sank" is a date.
  if (
    token.lower === 'after' &&
    /^(?:(?:minute|hour|day|week|month|year)s?|shortly|soon|long|just|until)$/u.test(tokens[i - 1]?.lower ?? '')
  )
    return false;
  if (token.lower === 'and' && next.lower === 'that') return findFiniteVerb(tokens, i + 2) !== -1;
  if (joint && (startsWithNumber(tokens, i + 1) || findOwnVerb(tokens, hidden, i + 1) !== -1)) return true;
  if (token.lower === 'and' && isApart(tokens, i, leftFrom, reported)) return true;
  if (token.lower === 'as' && next.lower !== 'well' && afterComma) return findOwnVerb(tokens, hidden, i + 1) !== -1;
  // A second predicate is a statement of its own where a comma or "but" sets it off.
  if (token.lower === 'but' || (token.lower === 'and' && afterComma)) {
    return isPredicate(tokens, ADVERBS.has(next.lower) ? i + 2 : i + 1) && next.lower !== 'also';
  }
  return false;
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
    i = from - 1;
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
    // ", a source told the paper" is a speech tag.
    const clause = rest.findIndex(({ lower }) => RELATIVES.has(lower));
    const cue = rest.findIndex(({ lower }) => SPEECH_VERB_FORMS.has(lower));
    const tag = cue !== -1 && (clause === -1 || cue < clause);
    return !listed && !tag && findFiniteVerb(tokens, clauseStart, i) !== -1 ? i : -1;
  }
  return -1;
}

/** Where coordinated, subordinate and fronted clauses and a trailing apposition begin; nothing within brackets does. */
export function findJoints(tokens: readonly Token[], hidden: readonly boolean[]): number[] {
  const cuts: number[] = [];
  const fronted = findFrontedEnd(tokens, hidden);
  let clauseStart = 0;
  // The clause that "that" opens last begins behind it; a verb before it belongs to the speech tag.
  let leftFrom = 0;
  let depth = 0;
  for (let i = 1; i < tokens.length; i++) {
    if (tokens[i - 1]?.lower === 'that') leftFrom = i;
    if (tokens[i]?.text === '(') depth++;
    if (tokens[i]?.text === ')') depth = Math.max(0, depth - 1);
    if (
      depth === 0 &&
      (i === fronted ||
        (!hidden[i] && opensTail(tokens, i, clauseStart)) ||
        cutsAt(tokens, hidden, i, Math.max(leftFrom, clauseStart), leftFrom > clauseStart))
    ) {
      cuts.push(i);
      clauseStart = i;
    }
  }
  const apposition = findApposition(tokens, clauseStart);
  return apposition === -1 || hidden[apposition] ? cuts : [...cuts, apposition];
}
