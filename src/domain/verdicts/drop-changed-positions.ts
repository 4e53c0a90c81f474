import { laterOf } from '../contradictions/compare-times';
import type { Piece } from './piece';

/** When a holder last took each side on an answer. */
interface Position {
  for: string | null;
  against: string | null;
}

/**
 * A holder who first denies and later affirms the same answer (or the other way round) has changed position: only the latest
 * counts. Without dates nobody can tell, and both stay.
 */
export function dropChangedPositions(pieces: readonly Piece[]): Piece[] {
  const positions = latestPositions(pieces);
  return pieces.filter(({ side, answerKey, holderKey, publishedAt }) => {
    if (side === 'reports') return true;
    const { for: forIt, against } = positions.get(answerKey)!.get(holderKey)!;
    return laterOf(publishedAt, side === 'for' ? against : forIt) !== 'b';
  });
}

/** By answer and holder. */
function latestPositions(pieces: readonly Piece[]): ReadonlyMap<string, ReadonlyMap<string, Position>> {
  const latest = new Map<string, Map<string, Position>>();
  for (const piece of pieces) {
    if (piece.side === 'reports') continue;
    const holders = latest.get(piece.answerKey) ?? new Map<string, Position>();
    latest.set(piece.answerKey, holders);
    const seen = holders.get(piece.holderKey) ?? { for: null, against: null };
    holders.set(piece.holderKey, seen);
    const side = piece.side === 'for' ? 'for' : 'against';
    if (seen[side] === null || laterOf(seen[side], piece.publishedAt) === 'b') seen[side] = piece.publishedAt;
  }
  return latest;
}
