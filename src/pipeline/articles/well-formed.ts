/** Replaces lone surrogates, which neither UTF-8 nor PostgreSQL's JSON can hold; the length stays the same. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
