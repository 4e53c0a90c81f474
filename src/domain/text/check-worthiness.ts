import { type CheckWorthinessFeature, CHECK_WORTHINESS_WEIGHTS as WEIGHTS } from './en/check-worthiness-weights';
import { ABSTRACT_WORDS, EVENT_WORDS, OPINION_WORDS, STATE_VERBS, UNIVERSALS } from './en/worth-words';
import { findFiniteVerb } from './finite-verb';
import { lookUpDemonym } from './gazetteer';
import type { NameMention } from './names';
import type { Statement } from './statement';
import { type Token, tokenize } from './tokens';

export interface FeatureShare {
  feature: CheckWorthinessFeature;
  /** What the feature adds to the score before it is squeezed into 0 to 1. */
  share: number;
}

type Reading = Pick<Statement, 'text' | 'attribution' | 'modality' | 'quantities' | 'dates'>;

const UNSURE: ReadonlySet<Statement['modality']> = new Set([
  'possible',
  'likely',
  'perceived',
  'predicted',
  'feared',
  'conditional',
  'normative',
]);
const FIRST_PERSONS: ReadonlySet<string> = new Set(['i', 'we', 'my', 'our', 'us', 'you', 'your', 'me']);

function count(tokens: readonly Token[], counts: (token: Token) => boolean): number {
  let found = 0;
  for (const token of tokens) if (counts(token)) found++;
  return found;
}

const countWords = (tokens: readonly Token[], words: ReadonlySet<string>): number =>
  count(tokens, ({ lower }) => words.has(lower));

const LEADS_ON = /^(?:has|have|had|was|were|been|not|never|also|since|so|far|already)$/u;

/** A past tense or a verb of events says that something happened. */
function tellsEvent(tokens: readonly Token[]): boolean {
  const verb = findFiniteVerb(tokens);
  // "has so far been jailed": the participle behind the auxiliaries.
  let at = verb;
  while (at !== -1 && at < verb + 6 && LEADS_ON.test(tokens[at]?.lower ?? '')) at++;
  return tokens.some(({ lower }) => EVENT_WORDS.has(lower)) || (tokens[at]?.lower ?? '').endsWith('ed');
}

function measure(
  { text, attribution, modality, quantities, dates }: Reading,
  names: readonly NameMention[],
  tokens: readonly Token[],
): [CheckWorthinessFeature, number][] {
  const actors =
    names.length + count(tokens, ({ text: word }) => /^\p{Lu}/u.test(word) && lookUpDemonym(word) !== null);
  const event = tellsEvent(tokens);
  const few = count(tokens, ({ kind }) => kind === 'word') < 5 && quantities.length === 0;
  return [
    ['base', 1],
    ['quantity', quantities.length > 0 ? 1 : 0],
    ['date', dates.some(({ edtf }) => edtf !== null) ? 1 : 0],
    ['namedActor', actors > 0 ? 1 : 0],
    ['secondActor', actors > 1 ? 1 : 0],
    ['eventVerb', event ? 1 : 0],
    ['stateVerb', !event && countWords(tokens, STATE_VERBS) > 0 ? 1 : 0],
    ['reported', attribution.mode === 'narrator' ? 0 : 1],
    ['universal', countWords(tokens, UNIVERSALS) > 0 ? 1 : 0],
    ['opinion', Math.min(2, countWords(tokens, OPINION_WORDS))],
    ['abstraction', Math.min(3, countWords(tokens, ABSTRACT_WORDS))],
    ['firstPerson', countWords(tokens, FIRST_PERSONS) > 0 ? 1 : 0],
    ['uncertain', UNSURE.has(modality) ? 1 : 0],
    ['question', text.trimEnd().endsWith('?') ? 1 : 0],
    ['short', few ? 1 : 0],
  ];
}

/** What speaks for and against checking a statement, the strongest first. `names`, `tokens`: those within it. */
export function explainCheckWorthiness(
  statement: Reading,
  names: readonly NameMention[],
  tokens: readonly Token[] = tokenize(statement.text),
): FeatureShare[] {
  return measure(statement, names, tokens)
    .filter(([, value]) => value !== 0)
    .map(([feature, value]) => ({ feature, share: value * WEIGHTS[feature] }))
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share));
}

/** 0 to 1 in thousandths; .5 and above is worth a question of its own. */
export function scoreCheckWorthiness(...statement: Parameters<typeof explainCheckWorthiness>): number {
  const sum = explainCheckWorthiness(...statement).reduce((total, { share }) => total + share, 0);
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}
