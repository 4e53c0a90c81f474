/** A lookup table for words of a text: without a prototype, so that the word "constructor" is as unknown as any other. */
export function wordTable<T>(rows: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, rows);
}
