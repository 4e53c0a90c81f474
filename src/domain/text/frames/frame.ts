import type { Span } from '../statement';

/** What one verb (or event noun) of a statement says of whom. */
export interface Frame {
  /** Predicate class of the lexicon, or the lemma of the verb where none is listed. */
  predicate: string;
  /** Whether the predicate is a listed class, so that its opposite is known. */
  listed: boolean;
  kind: 'event' | 'state';
  label: string;
  /** Happens in one place only. */
  onePlace: boolean;
  /** A state of one person, so that only whose it is matters. */
  ofPerson: boolean;
  /** Measured in time: "sentenced to six years". */
  lasts: boolean;
  /** −1: the declared opposite of the class ("withdrew" for presence). */
  side: 1 | -1;
  negated: boolean;
  /** An event noun: "the withdrawal of …". */
  nominal: boolean;
  /** The verb of the main clause; others are participles, infinitives, event nouns and subordinate verbs. */
  main: boolean;
  verb: Span;
  /** Where subject and object stand; empty spans when there is none. */
  subject: Span;
  object: Span;
  /** Who does it, in whichever voice: the subject, or what follows "by". */
  agent: Span | null;
  /** The noun class it is about ("troops" for presence); null where there is none. */
  about: string | null;
  /** Noun classes, or lemmas, of the heads of subject and object. */
  heads: string[];
  /** Lemmas of the content words of the object, names excluded. */
  stems: string[];
}
