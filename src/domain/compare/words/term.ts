import type { Modality, Span } from '../../text/statement';

/** A word or name of a clause that says something, and the part it plays. */
export interface Term extends Span {
  /** `subject`, `object`, `complement`, `predicate`, or the preposition it stands behind. */
  role: string;
  /** Lemma, or for a place its canonical name marked by a colon ("place:France"). */
  key: string;
  text: string;
  kind: 'word' | 'name' | 'place' | 'demonym' | 'ordinal' | 'calendar' | 'number';
  /** The word its phrase is about, as against what narrows it. */
  head: boolean;
  /** Meanings in the lexicons of synonyms and opposites. */
  senses: readonly WordSense[];
}

/** One meaning of a word: the row of its lexicon and, among opposites, the side. */
export interface WordSense {
  row: number;
  side: 0 | 1 | -1;
  /** One or the other always holds; synonyms have no opposite. */
  exclusive: boolean;
}

export type Amount = 'all' | 'some' | null;

/** What one verb of a sentence says of whom. */
export interface WordClause extends Span {
  text: string;
  /** Base form of the verb, or of what stands for it; "be" for a copula. */
  verb: string;
  copula: boolean;
  passive: boolean;
  present: boolean;
  negated: boolean;
  modality: Modality;
  /** "all", "every", "no" against "some", "two", "sometimes"; null where nothing is said. */
  amount: Amount;
  /** The speaker owns up to it: "admitted taking". */
  admitted: boolean;
  /** The subject is preceded by "only". */
  only: boolean;
  terms: readonly Term[];
}
