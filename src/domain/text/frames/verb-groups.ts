import {
  ADVERBS,
  AUXILIARIES,
  BE_FORMS,
  COORDINATORS,
  DETERMINERS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from '../en/function-words';
import { IRREGULAR_VERBS } from '../en/irregular-verbs';
import type { Token } from '../tokens';

export interface VerbGroup {
  /** Index of the first word, auxiliaries included. */
  first: number;
  /** Index of the content verb (of the form of "be" in "is a country"). */
  at: number;
  form: 'finite' | 'passive' | 'participle' | 'infinitive' | 'copula';
  negated: boolean;
  /** Took over the main clause from a verb like "decided". */
  main?: boolean;
  /** By form it could be a noun as well: "supplies". */
  weak?: boolean;
}

const NEGATIONS = /^(?:not|never|no|neither|nor|cannot)$|n['’]t$/u;
const MODALS = /^(?:will|would|shall|should|can|could|may|might|must|cannot)$/u;
const ADVERB_LIKE = (lower: string): boolean => ADVERBS.has(lower) || /..ly$/u.test(lower) || lower === 'longer';
const isFunctionWord = (lower: string): boolean =>
  DETERMINERS.has(lower) ||
  PREPOSITIONS.has(lower) ||
  COORDINATORS.has(lower) ||
  SUBORDINATORS.has(lower) ||
  RELATIVES.has(lower);

const ED_NOUNS =
  /^(?:need|seed|speed|breed|greed|weed|deed|feed|indeed|hundred|shed|bed|red|united|so-called|aged|naked|sacred)$/u;
const isPastForm = (token: Token): boolean =>
  token.kind === 'word' &&
  (IRREGULAR_VERBS.has(token.lower) ||
    (/..ed$/u.test(token.lower) && !ED_NOUNS.test(token.lower) && !/^\p{Lu}/u.test(token.text)));

const DEMONSTRATIVES = /^(?:those|these|that|this|all|both)$/u;

/** "May 28", "in May": the month, not the modal. */
const isMonth = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text === 'May' && (at > 0 || tokens[at + 1]?.kind === 'number');

/** Whether a noun phrase can end here, so that a verb may follow. */
function endsNounPhrase(previous: Token | undefined): boolean {
  if (previous === undefined) return false;
  if (previous.kind === 'number') return true;
  if (previous.kind === 'punctuation') return /["”’»)\]]/u.test(previous.text);
  return SUBJECT_PRONOUNS.has(previous.lower) || ADVERB_LIKE(previous.lower) || !isFunctionWord(previous.lower);
}

/**
 * The verbs of a stretch of tokens, by auxiliaries, inflection and position; `isListed` tells which lemmas (by token index) the
 * predicate lexicon knows, which is what lets a bare "support" or "suspends" count as a verb.
 */
export function readVerbGroups(tokens: readonly Token[], isListed: (at: number) => boolean): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word') continue;
    const previous = tokens[i - 1];
    if ((AUXILIARIES.has(token.lower) || BE_FORMS.has(token.lower)) && !isMonth(tokens, i)) {
      const group = readAuxiliaryGroup(tokens, i);
      groups.push(group);
      i = Math.max(i, group.at);
    } else if (token.lower === 'to') {
      let at = i + 1;
      while (at < tokens.length && ADVERB_LIKE(tokens[at]!.lower)) at++;
      const verb = tokens[at];
      if (verb?.kind !== 'word' || isFunctionWord(verb.lower) || /^\p{Lu}/u.test(verb.text)) continue;
      const passive = verb.lower === 'be' || verb.lower === 'have';
      if (!passive && !isListed(at)) continue;
      groups.push({ first: i, at, form: 'infinitive', negated: NEGATIONS.test(previous?.lower ?? '') });
      i = at;
    } else if (isPastForm(token) && (!DETERMINERS.has(previous?.lower ?? '') || DEMONSTRATIVES.test(previous!.lower))) {
      const attributive = isAttributive(tokens, i);
      if (attributive) continue;
      const participle =
        (previous === undefined || previous.text === ',' || PREPOSITIONS.has(tokens[i + 1]?.lower ?? '')) &&
        looksReduced(tokens, i);
      groups.push({
        first: i,
        at: i,
        form: participle ? 'participle' : 'finite',
        negated: NEGATIONS.test(previous?.lower ?? ''),
      });
    } else if (isListed(i) && isPresentForm(tokens, i)) {
      groups.push({ first: i, at: i, form: 'finite', negated: NEGATIONS.test(previous!.lower), weak: true });
    }
  }
  return groups.filter((group, i) => !group.weak || !hasVerbBeside(tokens, groups, i));
}

/** Whether the same clause has an unmistakable verb, so that a doubtful one is a noun ("Gas stations … have provided"). */
function hasVerbBeside(tokens: readonly Token[], groups: readonly VerbGroup[], i: number): boolean {
  const group = groups[i]!;
  return [groups[i - 1], groups[i + 1]].some((other) => {
    if (other === undefined || other.weak || other.form === 'participle') return false;
    const [from, to] = other.at < group.at ? [other.at + 1, group.at] : [group.at + 1, other.first];
    return !tokens
      .slice(from, to)
      .some(
        ({ text, lower }) =>
          /^[,;:–—]$/u.test(text) || COORDINATORS.has(lower) || SUBORDINATORS.has(lower) || RELATIVES.has(lower),
      );
  });
}

/** "his country supports …", "they back …": after something that can be a subject, before something that can be an object. */
function isPresentForm(tokens: readonly Token[], at: number): boolean {
  const { text, lower } = tokens[at]!;
  const previous = tokens[at - 1];
  const next = tokens[at + 1];
  if (/^\p{Lu}/u.test(text) || !endsNounPhrase(previous) || /['’]s?$/u.test(previous!.text)) return false;
  if (next === undefined || next.lower === 'of') return false;
  if (/s$/u.test(lower)) return !/s$/u.test(previous!.lower) || /^\p{Lu}/u.test(previous!.text);
  if (lower === 'remain') return true;
  const plural =
    SUBJECT_PRONOUNS.has(previous!.lower) || /[^s]s$/u.test(previous!.lower) || ADVERB_LIKE(previous!.lower);
  return plural && (DETERMINERS.has(next.lower) || /^\p{Lu}/u.test(next.text) || next.kind === 'number');
}

function readAuxiliaryGroup(tokens: readonly Token[], first: number): VerbGroup {
  let negated = /n['’]t$/u.test(tokens[first]!.lower) || NEGATIONS.test(tokens[first - 1]?.lower ?? '');
  let be = BE_FORMS.has(tokens[first]!.lower);
  let last = first;
  for (let at = first + 1; at < tokens.length; at++) {
    const { lower, kind, text } = tokens[at]!;
    if (NEGATIONS.test(lower)) negated = true;
    else if (BE_FORMS.has(lower)) {
      be = true;
      last = at;
    } else if (AUXILIARIES.has(lower)) last = at;
    else if (ADVERB_LIKE(lower)) continue;
    else if (kind !== 'word' || isFunctionWord(lower)) break;
    else {
      const verb = tokens[at]!;
      if (be) {
        if (isPastForm(verb)) return { first, at, form: 'passive', negated };
        if (/..ing$/u.test(lower)) return { first, at, form: 'finite', negated };
        break;
      }
      if (/^\p{Lu}/u.test(text) && !MODALS.test(tokens[first]!.lower)) break;
      return { first, at, form: 'finite', negated };
    }
  }
  return { first, at: last, form: 'copula', negated };
}

/** "the damaged plane", "a brokered ceasefire": a participle before its noun. */
function isAttributive(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return false;
  const after = tokens[at + 1];
  const nounFollows =
    after?.kind === 'word' && !isFunctionWord(after.lower) && !ADVERB_LIKE(after.lower) && !/^\p{Lu}/u.test(after.text);
  return (
    nounFollows && (DETERMINERS.has(before.lower) || PREPOSITIONS.has(before.lower) || /['’]s?$/u.test(before.text))
  );
}

/** "signed by both", ", brokered by Oslo,": a clause without its "which was". */
function looksReduced(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1, at + 3).some(({ lower }) => lower === 'by') || tokens[at - 1]?.text === ',';
}
