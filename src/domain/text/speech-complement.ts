import {
  ADDRESSEE_VERBS,
  ASSERTION_NOUNS,
  BARE_CLAUSE_VERBS,
  CLAIMED_NOUNS,
  type Cue,
  DIRECTIVE_VERBS,
  FORECAST_VERBS,
  REPORTED_NOUNS,
  TELLING_VERBS,
} from './en/cues';
import { ADVERBS, COORDINATORS, PREPOSITIONS, RELATIVES, SUBORDINATORS } from './en/function-words';
import { findFiniteVerb, isFiniteVerbAt } from './finite-verb';
import { CALENDAR } from './name-runs';
import { isPredicate } from './own-verb';
import type { Token } from './tokens';

const REACH = 16;
/** Words of "on Monday", "late last week". */
const LONGEST_TIME = 4;

/** Whether "that" at `i` opens what is said: right behind the cue, or behind an adverbial or the one who is told. */
function opensClause(tokens: readonly Token[], cue: number, verb: string, i: number): boolean {
  const next = tokens[cue + 1];
  if (next === undefined || i === cue + 1 || ADDRESSEE_VERBS.has(verb)) return true;
  return (
    PREPOSITIONS.has(next.lower) ||
    ADVERBS.has(next.lower) ||
    CALENDAR.test(next.text) ||
    next.kind !== 'word' ||
    /ly$|^(?:later|last|this|today|yesterday)$/u.test(next.lower)
  );
}

/** A verb that takes a noun for what is told: "denied involvement", "confirmed 32 deaths", "claimed responsibility". */
function takesNoun(tokens: readonly Token[], i: number, { verb, takes }: Cue): boolean {
  const next = tokens[i + 1];
  if (next === undefined || (next.kind === 'punctuation' && !/^["“‘$€£«„]$/u.test(next.text))) return false;
  if (verb === 'claim') return CLAIMED_NOUNS.has(next.lower);
  if (/^(?:complain|warn)$/u.test(verb) && /^(?:of|about)$/u.test(next.lower)) return true;
  if (/^(?:reject|dismiss|refute|dispute)$/u.test(verb))
    return tokens.slice(i + 1, i + 6).some(({ lower }) => ASSERTION_NOUNS.has(lower));
  if (verb === 'put')
    return (
      tokens.slice(i + 1, i + 7).some(({ lower }) => REPORTED_NOUNS.has(lower)) &&
      tokens.slice(i + 2, i + 12).some(({ lower }) => lower === 'at')
    );
  if (FORECAST_VERBS.has(verb)) return takes === 'any' || (!abstractly(next) && next.lower !== 'it');
  if (verb === 'appeal') return next.lower === 'for';
  if (verb === 'call') return /^(?:for|on|upon)$/u.test(next.lower);
  return takes === 'any' || (TELLING_VERBS.has(verb) && !abstractly(next));
}

const abstractly = ({ lower }: Token): boolean => PREPOSITIONS.has(lower) || ADVERBS.has(lower) || lower === 'to';

/** "X said the bridge had fallen": a clause without "that" right behind the cue. */
function takesBareClause(tokens: readonly Token[], i: number, verb: string): boolean {
  if (!BARE_CLAUSE_VERBS.has(verb)) return false;
  const next = tokens[i + 1];
  if (next === undefined || next.text === ',' || next.text === '.') return false;
  let inserted = false;
  for (let j = i + 1; j < Math.min(tokens.length, i + REACH); j++) {
    const { lower, text } = tokens[j] ?? { lower: '', text: '' };
    if (/^[.;]$/u.test(text) || (j > i + 1 && COORDINATORS.has(lower) && lower !== 'and')) return false;
    // "said 40 people, most of them children, had died": the verb behind the second comma is that of what is said.
    if (text === ',' && isFiniteVerbAt(tokens, j + 1)) return inserted;
    if (text === ',') inserted = true;
    if (SUBORDINATORS.has(lower) && !PREPOSITIONS.has(lower)) return false;
    if (RELATIVES.has(lower) && j === i + 1) return false;
    if (j > i + 1 && isFiniteVerbAt(tokens, j)) return true;
  }
  return false;
}

/** "The bridge had fallen, Berg said in the afternoon", "the plant, the company said, will close". */
function trails(tokens: readonly Token[], i: number, subject: number, verb: string): boolean {
  const next = tokens[i + 1];
  // "…, they expected to win": what they expect follows.
  if (next?.lower === 'to') return false;
  const closes =
    next === undefined ||
    next.kind === 'punctuation' ||
    PREPOSITIONS.has(next.lower) ||
    ADVERBS.has(next.lower) ||
    CALENDAR.test(next.text) ||
    /ing$|^(?:yesterday|today|last|this|earlier|later)$/u.test(next.lower) ||
    ADDRESSEE_VERBS.has(verb);
  if (!closes) return false;
  const comma = tokens[subject - 1]?.text;
  if (comma !== ',' && comma !== '–' && comma !== '—') return false;
  // "the plant, the company said on Monday, will close".
  const medial = tokens.findIndex(({ text }, at) => at > i && /^[,–—]$/u.test(text));
  if (findFiniteVerb(tokens, 0, subject) !== -1) return true;
  if (medial === i + 1) return findFiniteVerb(tokens, medial) !== -1;
  return medial !== -1 && medial <= i + LONGEST_TIME && isPredicate(tokens, medial + 1);
}

/**
 * Where what the cue at `i` reports begins, 0 for all of the sentence before it; null where the verb reports nothing.
 * `subject`: the first word of its subject.
 */
export function findComplement(
  tokens: readonly Token[],
  i: number,
  cue: Cue,
  subject: number,
  quoted: readonly boolean[],
): number | null {
  const { verb } = cue;
  const limit = Math.min(tokens.length, i + REACH);
  for (let j = i + 1; j < limit; j++) {
    if (quoted[j]) return j;
    const { lower, text } = tokens[j] ?? { lower: '', text: '' };
    if (lower === 'that') {
      if (opensClause(tokens, i, verb, j)) return j + 1;
      break;
    }
    if (/^[.;]$/u.test(text)) break;
    if (lower === 'to' && (DIRECTIVE_VERBS.has(verb) || FORECAST_VERBS.has(verb) || verb === 'call') && j > i + 1)
      return i + 1;
    if (isFiniteVerbAt(tokens, j)) break;
  }
  if (takesNoun(tokens, i, cue)) return i + 1;
  if (verb === 'call' || verb === 'put' || verb === 'read' || verb === 'label' || verb === 'brand' || verb === 'dub')
    return null;
  if (quoted.slice(Math.max(0, i - 14), i).some(Boolean)) return i + 1;
  // "…, the agency said in a statement published on Monday": the participle there is no verb of what is said.
  const adjunct =
    PREPOSITIONS.has(tokens[i + 1]?.lower ?? '') &&
    !SUBORDINATORS.has(tokens[0]?.lower ?? '') &&
    trails(tokens, i, subject, verb);
  if (adjunct) return 0;
  if (takesBareClause(tokens, i, verb)) return i + 1;
  return trails(tokens, i, subject, verb) ? 0 : null;
}
