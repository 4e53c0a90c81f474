import type { Piece } from './piece';

/** By time, owner and source; all else is compared only where these are equal. */
export function inCanonicalOrder(pieces: Piece[]): Piece[] {
  const rest = new Map<Piece, string>();
  const restOf = (piece: Piece): string => {
    const known = rest.get(piece) ?? restKey(piece);
    rest.set(piece, known);
    return known;
  };
  return pieces
    .map((piece) => ({ piece, key: JSON.stringify([piece.publishedAt ?? '', piece.ownerKey, piece.sourceKey]) }))
    .sort((a, b) => compareText(a.key, b.key) || compareText(restOf(a.piece), restOf(b.piece)))
    .map(({ piece }) => piece);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function restKey(piece: Piece): string {
  return JSON.stringify([
    piece.source,
    piece.answerKey,
    piece.side,
    piece.text,
    piece.id,
    piece.originKeys,
    piece.speaker,
    piece.weight.toFraction(),
    piece.grade,
    piece.asOf,
    piece.validity,
    [piece.party, piece.hedged, piece.confirmedRecord],
  ]);
}
