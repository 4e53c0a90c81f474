import { laterOf } from '../contradictions/compare-times';
import type { Piece } from './piece';

/**
 * A holder who first denies and later affirms the same answer (or the other way round) has changed position: only the latest
 * counts. Without dates nobody can tell, and both stay.
 */
export function dropChangedPositions(pieces: readonly Piece[]): Piece[] {
  const latest = new Map<string, { for: string | null; against: string | null }>();
  for (const piece of pieces) {
    if (piece.side === 'reports') continue;
    const key = positionKey(piece);
    const seen = latest.get(key) ?? { for: null, against: null };
    const side = piece.side === 'for' ? 'for' : 'against';
    if (seen[side] === null || laterOf(seen[side], piece.publishedAt) === 'b') seen[side] = piece.publishedAt;
    latest.set(key, seen);
  }
  return pieces.filter((piece) => {
    if (piece.side === 'reports') return true;
    const seen = latest.get(positionKey(piece));
    const other = piece.side === 'for' ? seen?.against : seen?.for;
    return laterOf(piece.publishedAt, other) !== 'b';
  });
}

function positionKey(piece: Piece): string {
  return `${piece.holderKey}\n${piece.answerKey}`;
}
