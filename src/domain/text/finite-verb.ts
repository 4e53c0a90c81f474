import { ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS, RELATIVES, SUBJECT_PRONOUNS } from './en/function-words';
import {
  BASE_VERBS,
  IRREGULAR_PASTS,
  NOT_PASTS,
  PLAIN_VERBS,
  PLURAL_NOUNS,
  PRESENT_FORMS,
  PURE_PASTS,
} from './en/verbs';
import { lookUpDemonym } from './gazetteer';
import { nextWhere } from './next-where';
import { type Token, tokenize } from './tokens';

const PLURAL_PRONOUNS: ReadonlySet<string> = new Set(['we', 'they', 'you', 'i', 'who', 'which', 'that']);

/** More adverbs than anyone writes in a row. */
const MOST_ADVERBS = 12;

const isAdverb = (lower: string): boolean => lower.endsWith('ly') || lower === 'last' || ADVERBS.has(lower);

/** The nearest token before `index` that is no adverb. */
function before(tokens: readonly Token[], index: number): Token | undefined {
  for (let i = index - 1; i >= Math.max(0, index - MOST_ADVERBS); i--) {
    const token = tokens[i];
    if (token === undefined) return undefined;
    if (token.lower === 'longer' && tokens[i - 1]?.lower === 'no') {
      i--;
      continue;
    }
    // "at first", "at last" stand where an adverb does.
    const phrase = token.lower === 'at' && /^(?:first|last|once)$/u.test(tokens[i + 1]?.lower ?? '');
    if (token.kind !== 'word' || !(phrase || isAdverb(token.lower))) return token;
  }
  return undefined;
}

const isPast = ({ lower }: Token): boolean =>
  IRREGULAR_PASTS.has(lower) ||
  (lower.length > 3 && lower.endsWith('ed') && !NOT_PASTS.has(lower) && !lower.includes('-'));

/** A past form is a participle after "the" or an adjective, and before "by" when no subject stands right before it. */
function isFinitePast(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || !isPast(token)) return false;
  const previous = before(tokens, index);
  if (previous === undefined) return false;
  const next = tokens[index + 1];
  if (previous.kind === 'punctuation')
    return (
      index > 1 &&
      (previous.text === ',' ? PURE_PASTS.has(token.lower) : previous.text !== '(' && previous.text !== '“')
    );
  if (DETERMINERS.has(previous.lower) || AUXILIARIES.has(previous.lower)) return false;
  if (PREPOSITIONS.has(previous.lower) || lookUpDemonym(previous.text) !== null || /['’]s$/u.test(previous.lower))
    return false;
  if (/^(?:be|been|being|having|most|more|so-called)$/u.test(previous.lower)) return false;
  return next?.lower !== 'by' || IRREGULAR_PASTS.has(token.lower);
}

/** "Rapid Support Forces said": a capital behind a capital, where no headline goes on in capitals. */
const isInName = (tokens: readonly Token[], index: number): boolean =>
  /^\p{Lu}/u.test(tokens[index]?.text ?? '') &&
  /^\p{Lu}/u.test(tokens[index - 1]?.text ?? '') &&
  !/^[\p{Lu}\p{N}]/u.test(tokens[index + 1]?.text ?? '');

/** "a session costs £5", "the firm faces a fine": what follows can only be an object. */
const takesObject = (tokens: readonly Token[], index: number): boolean => {
  const next = tokens[index + 1];
  return next !== undefined && (next.kind === 'number' || /^[$€£]/u.test(next.text) || DETERMINERS.has(next.lower));
};

/** "drugs come", not "helps workers come" or "to see people die": no verb before the plural takes an infinitive. */
function isPluralSubject(tokens: readonly Token[], index: number, previous: Token): boolean {
  if (!/[^s'’]s$|^(?:people|children|men|women|police|others|most|many|few|half)$/u.test(previous.lower)) return false;
  if (lookUpDemonym(previous.text) !== null || PRESENT_FORMS.has(previous.lower)) return false;
  return !tokens
    .slice(Math.max(0, index - 5), index - 1)
    .some(({ lower }) =>
      /^(?:to|lets?|makes?|made|making|helps?|helped|helping|see|saw|watch|watched|heard?)$/u.test(lower),
    );
}

function isFinitePresent(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  const present = PRESENT_FORMS.has(token.lower);
  if (!present && !BASE_VERBS.has(token.lower)) return false;
  const previous = before(tokens, index);
  if (previous === undefined || previous.kind !== 'word' || isInName(tokens, index)) return false;
  if (present) {
    const next = tokens[index + 1];
    if (DETERMINERS.has(previous.lower) && previous.lower !== 'that' && previous.lower !== 'this') return false;
    if (PREPOSITIONS.has(previous.lower) || lookUpDemonym(previous.text) !== null || /['’]s?$/u.test(previous.lower))
      return false;
    // "The union plans to strike": behind a singular noun the infinitive tells the verb.
    if (next?.lower === 'to' && !/s$/u.test(previous.lower) && DETERMINERS.has(tokens[index - 2]?.lower ?? ''))
      return true;
    if (next !== undefined && (AUXILIARIES.has(next.lower) || isPast(next) || /^(?:of|and|in)$/u.test(next.lower)))
      return false;
    return (
      /^\p{Lu}/u.test(previous.text) ||
      SUBJECT_PRONOUNS.has(previous.lower) ||
      RELATIVES.has(previous.lower) ||
      (!/s$/u.test(previous.lower) && (!PLURAL_NOUNS.has(token.lower) || takesObject(tokens, index)))
    );
  }
  return (
    PLURAL_PRONOUNS.has(previous.lower) || (PLAIN_VERBS.has(token.lower) && isPluralSubject(tokens, index, previous))
  );
}

/** Whether the token at `index` is a finite verb or auxiliary, as far as the words around it tell. */
export function isFiniteVerbAt(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.kind !== 'word') return false;
  if (AUXILIARIES.has(token.lower)) {
    // "May 2022" is a month, "will" after an article a noun.
    if (token.text === 'May' || token.text === 'Will') return false;
    if (!/^(?:will|might|can|must|may)$/u.test(token.lower)) return true;
    const previous = before(tokens, index)?.lower ?? '';
    return previous === 'that' || !DETERMINERS.has(previous);
  }
  return isFinitePast(tokens, index) || isFinitePresent(tokens, index);
}

/** A sentence is asked for its verbs many times: they are looked for once. */
const verbs = new WeakMap<readonly Token[], Int32Array>();

/** The position of the first finite verb at or after `from` and before `to`, -1 if there is none. */
export function findFiniteVerb(tokens: readonly Token[], from = 0, to = tokens.length): number {
  let next = verbs.get(tokens);
  if (next === undefined) {
    next = nextWhere(tokens.length, (index) => isFiniteVerbAt(tokens, index));
    verbs.set(tokens, next);
  }
  const verb = next[Math.max(0, from)] ?? tokens.length;
  return verb < Math.min(to, tokens.length) ? verb : -1;
}

export const hasFiniteVerb = (text: string): boolean => findFiniteVerb(tokenize(text)) !== -1;
