/** For each index from 0 to `length`, the first at or after it that passes; `length` where none does. One pass, from the end. */
export function nextWhere(length: number, passes: (index: number) => boolean): Int32Array {
  const next = new Int32Array(length + 1);
  next[length] = length;
  for (let index = length - 1; index >= 0; index--) next[index] = passes(index) ? index : (next[index + 1] ?? length);
  return next;
}
