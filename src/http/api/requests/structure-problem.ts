const DEEPEST = 32;
const MOST = 10_000;

export interface StructureProblem {
  path: string[];
  detail: string;
}

/**
 * What libraries stumble over and no request of ours needs: a member that bears the name of something every object has (they would
 * leave it out without a word), one that lies too deep, or too many of them. Null where there is none of that.
 */
export function structureProblem(request: object): StructureProblem | null {
  const waiting: { part: object; path: string[] }[] = [{ part: request, path: [] }];
  let seen = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const [name, member] of Object.entries(next.part)) {
      if (++seen > MOST) return { path: [], detail: `more than ${MOST} values are too many` };
      const path = [...next.path, name];
      if (!Array.isArray(next.part) && name in Object.prototype)
        return { path, detail: `property ${name} should not exist` };
      if (typeof member !== 'object' || member === null) continue;
      if (path.length >= DEEPEST) return { path: path.slice(0, 3), detail: 'is nested too deeply' };
      waiting.push({ part: member, path });
    }
  }
  return null;
}
