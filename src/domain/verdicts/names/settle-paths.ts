/** Node of a known path, which a shortened path may mean. */
type Known = ReadonlyMap<string, readonly (readonly string[])[]>;

/**
 * The full path each path means, as joined steps: the one known path of which it leaves out steps ("Paris", "France/Paris" and
 * "Europe/Paris" all mean "Europe/France/Paris"). A path that may mean several keeps its own steps.
 */
export function settlePaths(paths: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
  const known = knownNodes(completed(paths));
  return new Map(
    completed(paths).map((steps, index) => [paths[index]!.join('/'), fullest(steps, known) ?? steps] as const),
  );
}

/** "France/Paris" is continued upwards where every path that knows what France lies in says the same. */
function completed(paths: readonly (readonly string[])[]): (readonly string[])[] {
  const above = new Map<string, readonly string[] | null>();
  for (const steps of paths)
    for (let at = 1; at < steps.length; at++) {
      const [known, own] = [above.get(steps[at]!), steps.slice(0, at)];
      if (known === undefined || (known !== null && endsWith(own, known))) above.set(steps[at]!, own);
      else if (known === null || !endsWith(known, own)) above.set(steps[at]!, null);
    }
  return paths.map((steps) => (steps.length > 1 ? [...(above.get(steps[0]!) ?? []), ...steps] : steps));
}

function knownNodes(paths: readonly (readonly string[])[]): Known {
  const nodes = new Map<string, readonly string[]>();
  for (const steps of paths)
    for (let length = 1; length <= steps.length; length++) {
      const node = steps.slice(0, length);
      nodes.set(node.join('/'), node);
    }
  const byLast = new Map<string, (readonly string[])[]>();
  for (const node of nodes.values()) {
    const last = node.at(-1)!;
    const same = byLast.get(last);
    if (same === undefined) byLast.set(last, [node]);
    else same.push(node);
  }
  return byLast;
}

function fullest(steps: readonly string[], known: Known): readonly string[] | null {
  const longer = (known.get(steps.at(-1)!) ?? []).filter(
    (node) => node.length >= steps.length && leavesOutStepsOf(steps, node),
  );
  const longest = longer.reduce<readonly string[] | null>(
    (best, node) => (best === null || node.length > best.length ? node : best),
    null,
  );
  return longest !== null && longer.every((node) => leavesOutStepsOf(node, longest)) ? longest : null;
}

/** The steps of `short` stand in `long` in the same order. */
function leavesOutStepsOf(short: readonly string[], long: readonly string[]): boolean {
  let found = 0;
  for (const step of long) if (step === short[found]) found++;
  return found === short.length;
}

function endsWith(long: readonly string[], short: readonly string[]): boolean {
  return short.every((step, index) => step === long[long.length - short.length + index]);
}
