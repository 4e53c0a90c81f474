/** A run of words that both texts have, or only one of them. */
export interface WordRun {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

// Beyond it, the middle is shown as replaced: comparing costs the product of the two lengths.
const MOST_STEPS = 1_000_000;

/** What became of the words of a text: a longest common subsequence, with the white space that belongs to each word. */
export function wordChanges(before: string, after: string): WordRun[] {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < was.length && start < is.length && was[start] === is[start]) start++;
  let end = 0;
  while (end < was.length - start && end < is.length - start && was.at(-1 - end) === is.at(-1 - end)) end++;
  const middle = runsBetween(was.slice(start, was.length - end), is.slice(start, is.length - end));
  return joined([...same(was.slice(0, start)), ...middle, ...same(was.slice(was.length - end))]);
}

const wordsOf = (text: string): string[] => text.match(/\s*\S+|\s+/g) ?? [];

const same = (words: string[]): WordRun[] => words.map((text) => ({ kind: 'same', text }));

function runsBetween(was: string[], is: string[]): WordRun[] {
  const replaced = (): WordRun[] => [
    ...was.map((text) => ({ kind: 'removed' as const, text })),
    ...is.map((text) => ({ kind: 'added' as const, text })),
  ];
  if (was.length * is.length > MOST_STEPS) return replaced();
  // lengths[i][j]: of the longest common subsequence of what follows the i-th and the j-th word.
  const lengths = Array.from({ length: was.length + 1 }, () => new Uint32Array(is.length + 1));
  for (let i = was.length - 1; i >= 0; i--)
    for (let j = is.length - 1; j >= 0; j--)
      lengths[i]![j] =
        was[i] === is[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  const runs: WordRun[] = [];
  let [i, j] = [0, 0];
  while (i < was.length || j < is.length) {
    if (i < was.length && was[i] === is[j]) {
      runs.push({ kind: 'same', text: was[i++]! });
      j++;
    } else if (j === is.length || (i < was.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!))
      runs.push({ kind: 'removed', text: was[i++]! });
    else runs.push({ kind: 'added', text: is[j++]! });
  }
  return runs;
}

function joined(runs: WordRun[]): WordRun[] {
  const found: WordRun[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last?.kind === run.kind) last.text += run.text;
    else found.push({ ...run });
  }
  return found;
}
