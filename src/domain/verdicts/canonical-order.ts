import type { Piece } from './piece';

/** What orders pieces of one time, owner and source: the first of these in which two of them differ. */
const REST: readonly ((piece: Piece) => unknown)[] = [
  ({ source }) => source,
  ({ answerKey }) => answerKey,
  ({ side }) => side,
  ({ text }) => text,
  ({ id }) => id,
  ({ originKeys }) => originKeys,
  ({ speaker }) => speaker,
  ({ weight }) => weight.toFraction(),
  ({ grade }) => grade,
  ({ asOf }) => asOf,
  ({ validity }) => validity,
  ({ party, hedged, confirmedRecord }) => [party, hedged, confirmedRecord],
];

/** By time, owner and source; all else is compared only where these are equal. */
export function inCanonicalOrder(pieces: readonly Piece[]): Piece[] {
  const alike = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const key = JSON.stringify([piece.publishedAt ?? '', piece.ownerKey, piece.sourceKey]);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [piece]);
    else known.push(piece);
  }
  return [...alike.keys()].sort().flatMap((key) => alike.get(key)!.sort(compareRest));
}

function compareRest(a: Piece, b: Piece): number {
  for (const fieldOf of REST) {
    const [first, second] = [fieldOf(a), fieldOf(b)];
    const order = first === second ? 0 : compareText(JSON.stringify(first), JSON.stringify(second));
    if (order !== 0) return order;
  }
  return 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
