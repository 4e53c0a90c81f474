import type { Frame } from '../text/frames/frame';
import type { Span, Statement } from '../text/statement';
import type { Token } from '../text/tokens';
import type { Participant } from './participant';

/** A statement with everything the matcher needs of it, pronouns resolved. */
export interface Clause {
  statement: Statement;
  tokens: readonly Token[];
  lemmas: readonly string[];
  participants: Participant[];
  frames: Frame[];
  /** Whom "it", "he", "the country" of this clause stand for, as participants. */
  antecedents: Participant[];
  /** The subject it shares with the clause before, where it has none of its own: "and accused …". */
  sharedSubject: string | null;
}

export const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;
