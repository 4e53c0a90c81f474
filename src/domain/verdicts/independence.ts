import { Fraction } from 'fraction.js';
import type { Exact } from '../values/decimal';
import { DEBUNK_FACTOR, SHARED_ORIGIN_FACTOR } from './constants';
import { joinNearCopies } from './near-copies';
import type { Piece } from './piece';
import { type UnionFind, unionByKey, unionByKeys, unionFind } from './union-find';

/** Pieces of one side that count as one voice: one owner, copies of one another, or one origin named for the value. */
export interface Group {
  pieces: readonly Piece[];
  strongest: Piece;
  /** E of the model: the strongest voice plus a quarter of each further one with the same origin; debunks threefold. */
  strength: Exact;
}

const ZERO = new Fraction(0);
const SHARED_ORIGIN = new Fraction(SHARED_ORIGIN_FACTOR);
const DEBUNK = new Fraction(DEBUNK_FACTOR);
/** What makes two pieces one voice when they share it. */
const COPY_KEYS: readonly ((piece: Piece) => string | null)[] = [
  ({ ownerKey }) => ownerKey,
  ({ sourceKey }) => sourceKey,
  ({ wireKey }) => wireKey,
];

/**
 * Groups the pieces of one side (in canonical order). Owner and copies first, and such a set speaks with its strongest piece;
 * sets whose strongest pieces name one origin then form a group. The number of steps grows almost linearly.
 */
export function groupIndependent(pieces: readonly Piece[]): Group[] {
  const voices = membersOf(copySets(pieces), pieces).map((members) => ({ members, strongest: strongestOf(members) }));
  const origins = unionFind(voices.length);
  const named = new Set(voices.flatMap(({ strongest }) => strongest.originKeys));
  unionByKeys(
    origins,
    voices.map(({ strongest }) => [
      ...strongest.originKeys,
      ...(named.has(strongest.sourceKey) ? [strongest.sourceKey] : []),
    ]),
  );
  return membersOf(origins, voices).map((joined) => {
    const strongest = strongestOf(joined.map((voice) => voice.strongest));
    const others = joined.filter((voice) => voice.strongest !== strongest);
    const added = others.reduce((sum, voice) => sum.add(forceOf(voice.strongest)), ZERO);
    return {
      pieces: joined.flatMap((voice) => voice.members),
      strongest,
      strength: others.length === 0 ? forceOf(strongest) : forceOf(strongest).add(added.mul(SHARED_ORIGIN)),
    };
  });
}

/** Weight of a piece on its side: a debunk counts threefold. */
export function forceOf(piece: Piece): Exact {
  return piece.side === 'debunk' ? piece.weight.mul(DEBUNK) : piece.weight;
}

function copySets(pieces: readonly Piece[]): UnionFind {
  const sets = unionFind(pieces.length);
  if (pieces.length < 2) return sets;
  for (const keyOf of COPY_KEYS) unionByKey(sets, pieces.map(keyOf));
  joinNearCopies(
    sets,
    pieces.map(({ text, publishedAt }) => (text === null ? null : { text, time: timeOf(publishedAt) })),
  );
  return sets;
}

function timeOf(publishedAt: string | null): number | null {
  const time = publishedAt === null ? Number.NaN : Date.parse(publishedAt);
  return Number.isNaN(time) ? null : time;
}

function membersOf<T>(sets: UnionFind, all: readonly T[]): T[][] {
  const groups = new Map<number, T[]>();
  for (const [index, member] of all.entries()) {
    const root = sets.find(index);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [member]);
    else group.push(member);
  }
  return [...groups.values()];
}

// Of equal pieces the one that names no origin speaks: it is the more independent one.
function strongestOf(pieces: readonly Piece[]): Piece {
  return pieces.reduce((best, piece) => {
    const order = compareForces(piece, best);
    return order > 0 || (order === 0 && piece.originKeys.length < best.originKeys.length) ? piece : best;
  });
}

function compareForces(a: Piece, b: Piece): number {
  // The weights of most are one of few and shared: exact arithmetic is for the others.
  return a.side === b.side && a.weight === b.weight ? 0 : forceOf(a).compare(forceOf(b));
}
