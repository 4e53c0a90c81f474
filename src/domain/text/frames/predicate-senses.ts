import { PREDICATE_CLASSES, type PredicateClass } from '../en/predicate-classes';
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

/** The sense that the noun classes around allow: one that needs a class that is there, else one that needs none. */
export function senseAmong(senses: readonly Sense[], classes: readonly string[]): Sense | undefined {
  return (
    senses.find(({ of }) => of.needs?.some((need) => classes.includes(need))) ??
    senses.find(({ of }) => of.needs === undefined)
  );
}
