import { inCanonicalOrder } from './canonical-order';
import { LEAST_CONFIDENCE } from './constants';
import { dropChangedPositions } from './drop-changed-positions';
import type { Piece } from './piece';
import type { Grade, QuestionInput } from './question-input';
import type { KeyedAnswer } from './read-answer';
import { readCandidates } from './read-candidates';
import { toPieces } from './to-pieces';

export interface ReadEvidence {
  /** In canonical order. */
  pieces: Piece[];
  /** Positions that their holders have given up since: shown, not counted. */
  givenUp: Piece[];
  answers: ReadonlyMap<string, KeyedAnswer>;
}

/**
 * The evidence that counts, as weighed pieces: unsure readings, unreadable values and positions their holder has given up
 * are left out.
 */
export function readPieces(question: QuestionInput, defaultGrade: Grade): ReadEvidence {
  const counted = question.evidence.filter((piece) => piece.confirmed || (piece.confidence ?? 1) >= LEAST_CONFIDENCE);
  const candidates = readCandidates(counted, question);
  const pieces = toPieces(candidates, defaultGrade);
  const answers = new Map(candidates.map(({ answer }) => [answer.key, answer]));
  const kept = new Set(dropChangedPositions(pieces));
  const givenUp = pieces.filter((piece) => !kept.has(piece));
  // Who has given up an assertion may debunk it: the sides are taken from what still stands.
  const standing = candidates.filter((_, index) => kept.has(pieces[index]!));
  return {
    pieces: inCanonicalOrder(givenUp.length === 0 ? pieces : toPieces(standing, defaultGrade)),
    givenUp: inCanonicalOrder(givenUp),
    answers,
  };
}
