import { PREDICATE_CLASSES, type PredicateClass } from '../en/predicate-classes';
import { lemma } from '../lemma';
import { phraseLexicon } from './phrase-lexicon';
import type { Words } from './words';

/** One meaning of a predicate word: its class, and whether it says the class or its opposite. */
export interface Sense {
  of: PredicateClass;
  side: 1 | -1;
}

const rows = (pick: (of: PredicateClass) => string | undefined, side: 1 | -1) =>
  PREDICATE_CLASSES.flatMap((of) => {
    const phrases = pick(of);
    return phrases === undefined ? [] : [[phrases, { of, side }] as const];
  });
const verbs = phraseLexicon<Sense>([...rows((of) => of.verbs, 1), ...rows((of) => of.oppositeVerbs, -1)]);
const nouns = phraseLexicon<Sense>([...rows((of) => of.nouns, 1), ...rows((of) => of.oppositeNouns, -1)]);

/** Inflected forms, spelt out: a lemma alone would take "authorities" for "authorise". */
const formsOf = (pick: (of: PredicateClass) => (string | undefined)[], endings: readonly string[]) =>
  new Set(
    PREDICATE_CLASSES.flatMap(pick)
      .flatMap((phrases) => phrases?.split('|') ?? [])
      .map((phrase) => phrase.split(' ')[0]!)
      .flatMap((word) => [...endings.map((ending) => word + ending), word.replace(/y$/u, 'ies')]),
  );
const presentForms = formsOf((of) => [of.verbs, of.oppositeVerbs], ['', 's', 'es']);
const nounForms = formsOf((of) => [of.nouns, of.oppositeNouns], ['', 's']);

export function verbSenses(lemmas: readonly string[], at: number): Sense[] {
  return verbs.matchAt(lemmas, at)?.values ?? [];
}

/** Whether the word is a listed verb in its base or third-person form. */
export function isListedPresent({ tokens, lemmas }: Words, at: number): boolean {
  return presentForms.has(tokens[at]!.lower) && verbSenses(lemmas, at).length > 0;
}

/** Senses of an event noun: "withdrawal", "signing". */
export function nounSenses({ tokens, lemmas }: Words, at: number): Sense[] {
  return nounForms.has(tokens[at]!.lower) ? (nouns.matchAt(lemmas, at)?.values ?? []) : [];
}

interface Wording {
  of: PredicateClass;
  words: readonly string[];
}

const wordings = new Map<string, Wording[]>();
for (const of of PREDICATE_CLASSES) {
  for (const phrase of [of.verbs, of.nouns, of.oppositeVerbs, of.oppositeNouns].flatMap(
    (row) => row?.split('|') ?? [],
  )) {
    const words = phrase.split(' ').map(lemma);
    const [first = ''] = words;
    wordings.set(first, [...(wordings.get(first) ?? []), { of, words }]);
  }
}
// "With soldiers in the valley": no word of its own tells that they are there.
const VERBLESS = ['with', 'be', 'present'].map(lemma);
wordings.set(
  'with',
  verbSenses(VERBLESS, 1).map(({ of }) => ({ of, words: ['with'] })),
);

/** The classes that a sentence of these lemmas may tell of, by the words alone: a cheap test before its frames are read. */
export function classesWorded(lemmas: readonly string[]): Set<PredicateClass> {
  const among = new Set(lemmas);
  const found = new Set<PredicateClass>();
  for (const word of among)
    for (const { of, words } of wordings.get(word) ?? []) if (words.every((other) => among.has(other))) found.add(of);
  return found;
}

/** The sense that the noun classes around allow: one that needs a class that is there, else one that needs none. */
export function senseAmong(senses: readonly Sense[], classes: readonly string[]): Sense | undefined {
  return (
    senses.find(({ of }) => of.needs?.some((need) => classes.includes(need))) ??
    senses.find(({ of }) => of.needs === undefined)
  );
}
