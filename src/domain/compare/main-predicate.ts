import type { Frame } from '../text/frames/frame';
import { readFrames } from '../text/frames/read-frames';
import { readArticle } from '../text/read-article';
import type { Modality } from '../text/statement';

export interface MainPredicate {
  modality: Modality;
  /** The main predicate, where the lexicon knows it and so its opposite; null otherwise. */
  frame: Frame | null;
  /** Whether the sentence says that the class holds: its side, turned by a negation. */
  holds: boolean;
}

/** What a sentence mainly says; null for a text in which no statement is found. */
export function mainPredicate(sentence: string): MainPredicate | null {
  const [statement] = readArticle(sentence);
  if (!statement) return null;
  const frame = readFrames(sentence, statement).find(({ main, listed }) => main && listed) ?? null;
  const negated = statement.polarity === 'negated' || frame?.negated === true;
  return { modality: statement.modality, frame, holds: ((frame?.side ?? 1) === 1) !== negated };
}
