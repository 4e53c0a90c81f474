export interface UnionFind {
  find(member: number): number;
  union(a: number, b: number): void;
}

/** Disjoint sets over 0 … size − 1 (Tarjan 1975, path halving); the smallest member represents its set. */
export function unionFind(size: number): UnionFind {
  const parent = Uint32Array.from({ length: size }, (_, index) => index);
  const find = (member: number): number => {
    let current = member;
    while (parent[current] !== current) {
      const above = parent[parent[current]!]!;
      parent[current] = above;
      current = above;
    }
    return current;
  };
  const union = (a: number, b: number): void => {
    const [first, second] = [find(a), find(b)];
    if (first < second) parent[second] = first;
    else parent[first] = second;
  };
  return { find, union };
}

/** Joins all members that share a key. */
export function unionByKeys(sets: UnionFind, keysOf: readonly (readonly string[])[]): void {
  const join = joiner(sets);
  for (const [member, keys] of keysOf.entries()) for (const key of keys) join(member, key);
}

/** Joins all members that have the same key; null is none. */
export function unionByKey(sets: UnionFind, keys: readonly (string | null)[]): void {
  const join = joiner(sets);
  for (const [member, key] of keys.entries()) if (key !== null) join(member, key);
}

function joiner(sets: UnionFind): (member: number, key: string) => void {
  const first = new Map<string, number>();
  return (member, key) => {
    const seen = first.get(key);
    if (seen === undefined) first.set(key, member);
    else sets.union(seen, member);
  };
}
