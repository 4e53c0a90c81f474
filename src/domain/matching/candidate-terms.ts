import { EMPTY_WORDS } from '../text/en/empty-words';
import { CARDINALS, SCALE_SUFFIXES, SCALES } from '../text/en/number-words';
import { SYNONYMS } from '../text/en/synonyms';
import { lookUpDemonym, lookUpPlace } from '../text/gazetteer';
import { lemma } from '../text/lemma';
import { type Token, tokenize } from '../text/tokens';

/** What a text is found by: keys, each with what sharing it is worth beside sharing an ordinary word. */
export type CandidateTerms = ReadonlyMap<string, number>;

const LONGEST_WORD = 60;
/** Weights, tuned on two thirds of the pages of a public set and confirmed on the rest. */
const WORD = 1;
const NAME = 1.1;
const NUMBER = 1.2;
const NEAR_NUMBER = 1;
const SYNONYM = 0.25;
const BEGINNING = 0.35;
const ACRONYM = 0.5;
/** Letters by which inflected and misspelt forms are found. */
const PREFIX = 5;
/** Two numbers this far apart, as a factor, still share a step. */
const STEP = Math.log(1.12);

const synonymsOf = new Map<string, number[]>();
for (const [row, words] of SYNONYMS.entries())
  for (const word of words)
    if (!word.includes(' ')) synonymsOf.set(lemma(word), [...(synonymsOf.get(lemma(word)) ?? []), row]);

/** The terms of a text: stems, names, numbers as values, and coarser keys by which another wording is found. */
export function candidateTerms(text: string): CandidateTerms {
  const terms = new Map<string, number>();
  const tokens = tokenize(text);
  const add = (term: string, weight: number) => terms.set(term, Math.max(weight, terms.get(term) ?? 0));
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'number') addNumber(token, tokens[at + 1], add);
    else if (token.kind === 'word' && token.text.length <= LONGEST_WORD) addWord(token, add);
  }
  for (const letters of initials(tokens)) add(`@${letters}`, ACRONYM);
  return terms;
}

type Add = (term: string, weight: number) => void;

function addWord({ text, lower }: Token, add: Add): void {
  const value = CARDINALS[lower];
  if (value !== undefined) addValue(value, add);
  if (value !== undefined || EMPTY_WORDS.has(lower)) return;
  const capital = /^\p{Lu}/u.test(text);
  if (/^\p{Lu}{2,8}$/u.test(text)) add(`@${lower}`, ACRONYM);
  const place = capital ? (lookUpDemonym(text) ?? lookUpPlace(text)?.canonical ?? null) : null;
  if (place !== null) {
    add(`place:${place}`, NAME);
    return;
  }
  const stem = lemma(lower);
  add(stem, capital ? NAME : WORD);
  for (const row of synonymsOf.get(stem) ?? []) add(`=${row}`, SYNONYM);
  if (stem.length >= PREFIX) add(`${stem.slice(0, PREFIX)}~`, BEGINNING);
}

/** "1,200", "1.2 thousand" and "1.2k" are one value. */
function addNumber({ text, end }: Token, next: Token | undefined, add: Add): void {
  const plain = Number(text.replaceAll(',', ''));
  if (!Number.isFinite(plain)) {
    add(`#${text.slice(0, LONGEST_WORD)}`, NUMBER);
    return;
  }
  const scale =
    next === undefined
      ? undefined
      : (SCALES[next.lower] ?? (next.start === end ? SCALE_SUFFIXES[next.lower] : undefined));
  addValue(plain * (scale ?? 1), add);
}

function addValue(value: number, add: Add): void {
  add(`#${value}`, NUMBER);
  if (value <= 0 || isYear(value)) return;
  const step = Math.log(value) / STEP;
  // Two steps that overlap by half, so that neighbours always share one.
  add(`#~${Math.floor(step)}`, NEAR_NUMBER);
  add(`#~${Math.floor(step + 0.5)}+`, NEAR_NUMBER);
}

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1800 && value < 2100;

/** "World Health Organization" → "who": the initials of two to six capitalised words in a row. */
function initials(tokens: readonly Token[]): string[] {
  const found: string[] = [];
  let run = '';
  for (const { text, kind, lower } of [...tokens, { text: '', kind: 'punctuation', lower: '' }]) {
    if (kind === 'word' && /^\p{Lu}\p{L}*\p{Ll}/u.test(text)) run += lower[0] ?? '';
    else if (!/^(?:of|the|for|and)$/u.test(lower) || run === '') {
      if (run.length >= 2 && run.length <= 6) found.push(run);
      run = '';
    }
  }
  return found;
}
