import { BE_FORMS, DETERMINERS, PREPOSITIONS } from './en/function-words';
import {
  HEDGE_ADVERBS,
  HEDGE_NOUNS,
  HEDGE_PARTICIPLES,
  HEDGE_VERBS,
  MODAL_VERBS,
  OPINION_VERBS,
  PLAN_VERBS,
  PURPOSE_NOUNS,
  SENSES,
} from './en/hedges';
import { findFiniteVerb } from './finite-verb';
import { mainClause } from './main-clause';
import { isNegator } from './polarity';
import type { Modality } from './statement';
import type { Token } from './tokens';

type Words = (at: number) => string;
const PARTICIPLE =
  /(?:ed|en|wn|ne|ght|lt|nt|de|id|st)$|^(?:been|had|put|hit|cut|met|left|lost|\p{Ll}{0,5}read|run|come|become|sat|stood|held|found|got)$/u;

/** ", allegedly to repel an attack": set off behind the verb, an adverb weakens what it stands before only. */
function readAdverb(words: Words, length: number, verb: number): Modality | null {
  for (let i = 0; i < length; i++) {
    const modality = HEDGE_ADVERBS.get(words(i));
    const apart = i > verb && verb !== -1 && words(i - 1) === ',' && words(i + 1) !== ',';
    const compared = /^(?:more|less|most|least|as|equally|times)$/u.test(words(i - 1));
    if (modality && !apart && !compared && !DETERMINERS.has(words(i - 1))) return modality;
  }
  return null;
}

/** The modal at `i`, by what follows: "must have left" is likely, "could not" a fact. */
function readModal(words: Words, i: number): Modality | null {
  const [next, further] = [words(i + 1), words(i + 2)];
  if (
    words(i) === 'could' &&
    (next === 'not' || SENSES.has(next) || (next === 'be' && /^(?:seen|heard)$/u.test(further)))
  )
    return null;
  if (words(i) === 'must' && next === 'have' && PARTICIPLE.test(further)) return 'likely';
  return MODAL_VERBS.get(words(i)) ?? null;
}

/** What the main verb at `verb` makes of its clause: "is expected to", "plans to", "is to", "promised". */
function readVerb(words: Words, verb: number, ahead: string): Modality | null {
  let at = verb;
  // "has been widely expected": the last of the auxiliaries, the words behind it.
  while (
    /^(?:has|have|had|been|being|not|also|still|now)$|ly$/u.test(words(at)) &&
    at < verb + 5 &&
    words(at + 1) !== 'to'
  )
    at++;
  const isBe = BE_FORMS.has(words(at)) || BE_FORMS.has(words(at - 1));
  const from = BE_FORMS.has(words(at)) ? at + 1 : at;
  const participle = /ly$|^(?:also|still|now|not)$/u.test(words(from)) ? from + 1 : from;
  const behind = words(participle + 1);
  if (
    isBe &&
    /^(?:to|that|as|of|for|on|in|at|by|before|after|until|within|during|later|soon|next|this|dead)$/u.test(behind)
  ) {
    const modality = HEDGE_PARTICIPLES.get(words(participle));
    const wantsTo = /^(?:set|said|seen|forecast|thought|planned|required|reported|predicted)$/u.test(words(participle));
    if (modality && (!wantsTo || /^(?:to|that|as)$/u.test(behind))) return modality;
  }
  if (isBe && words(participle) === 'to' && !PURPOSE_NOUNS.has(words(verb - 1))) return 'predicted';
  if (/^plan(?:s|ned)?$/u.test(words(at)) && !isBe && DETERMINERS.has(words(at + 1))) return 'predicted';
  if (words(at + 1) === 'to' && PLAN_VERBS.has(words(at))) return PLAN_VERBS.get(words(at)) ?? null;
  if (isBe && words(participle + 1) === 'to' && PLAN_VERBS.has(words(participle)))
    return PLAN_VERBS.get(words(participle)) ?? null;
  if (/^looks?$/u.test(words(at)) && /^as$/u.test(words(at + 1) || ahead)) return 'perceived';
  // "the man accused of theft": a participle.
  return /^(?:of|for|by)$/u.test(words(at + 1)) ? null : (HEDGE_VERBS.get(words(at)) ?? null);
}

/** "There is a risk that", "it is unclear whether": `ahead` is the word that opens the clause behind the main one. */
function readNoun(words: Words, length: number, verb: number, ahead: string): Modality | null {
  const last = words(length - 1);
  if (ahead === 'that' || ahead === 'whether' || ahead === 'if')
    return HEDGE_NOUNS.get(last) ?? participleBefore(words, length);
  return BE_FORMS.has(words(verb)) && words(verb + 1) === 'possible' ? 'possible' : null;
}
const participleBefore = (words: Words, length: number): Modality | null =>
  BE_FORMS.has(words(length - 2)) ? (HEDGE_PARTICIPLES.get(words(length - 1)) ?? null) : null;

/** "We believe the wave may have hit": what speakers say of their own mind, and how firmly they hold what they believe. */
function readOpinion(tokens: readonly Token[], main: readonly Token[], verb: number): Modality | null {
  const opinion = OPINION_VERBS.get(main[verb]?.lower ?? '');
  if (opinion === undefined || !/^(?:i|we)$/u.test(main[verb - 1]?.lower ?? '')) return null;
  const from = tokens.indexOf(main[verb] as Token) + 1;
  const clause = tokens[from]?.lower === 'that' ? from + 1 : from;
  if (findFiniteVerb(tokens, clause) === -1 || PREPOSITIONS.has(tokens[clause]?.lower ?? '')) return null;
  const inner = readModality(tokens.slice(clause));
  return inner === 'asserted' ? opinion : inner;
}

/** "… will close if the talks fail": a condition behind the verb that ends at `end`. */
const hasCondition = (tokens: readonly Token[], end: number): boolean =>
  tokens.some(
    ({ lower, start }, i) =>
      start >= end &&
      (lower === 'unless' ||
        (lower === 'if' && !/^(?:as|even|,|–|know|see|ask|asked)$/u.test(tokens[i - 1]?.lower ?? ''))),
  );

/**
 * How firmly a clause holds its main proposition. `from`: where the proposition begins when a speech verb stands before it;
 * `reported`: it is told in indirect speech, where "would" stands for "will".
 */
export function readModality(tokens: readonly Token[], from = 0, reported = false): Modality {
  const first = tokens.slice(from, from + 3).find(({ kind }) => kind === 'word')?.lower ?? '';
  if (first === 'if' || first === 'unless') return 'conditional';
  const main = mainClause(tokens, from);
  const words: Words = (at) => main[at]?.lower ?? '';
  const verb = findFiniteVerb(main);
  const past = words(verb + 1) === 'have' || words(verb + 2) === 'have';
  if (/^would(?:n't)?$|^(?:he|she|it|they|we|i)'d$/u.test(words(verb)) && past) return 'conditional';
  if (/^(?:had|were|should)$/u.test(first) && main.some(({ lower }, i) => lower === 'would' && words(i + 1) === 'have'))
    return 'conditional';
  const adverb = readAdverb(words, main.length, verb);
  if (adverb !== null) return adverb;
  if (verb === -1) return 'asserted';
  const end = main[verb]?.end ?? 0;
  const rest = tokens.find(({ start }) => start >= (main.at(-1)?.end ?? 0));
  const ahead = main.at(-1)?.lower === 'that' ? 'that' : (rest?.lower ?? '');
  if (/^(?:would|wouldn't)$/u.test(words(verb)))
    return reported && !hasCondition(tokens, end) ? 'predicted' : 'conditional';
  const held = readOpinion(tokens, main, verb);
  if (held !== null) return held;
  // "None of the figures could be verified": inability, as in "could not".
  const unable = words(verb) === 'could' && main.slice(0, verb).some(isNegator);
  const modal = main[verb]?.text === 'May' || unable ? null : readModal(words, verb);
  if (modal === null && /^can(?:not|'t)?$/u.test(words(verb)) && hasCondition(tokens, end)) return 'conditional';
  if (modal !== null) return modal !== 'normative' && hasCondition(tokens, end) ? 'conditional' : modal;
  return readNoun(words, main.length, verb, ahead) ?? readVerb(words, verb, ahead) ?? 'asserted';
}
