/** What tokenised corpora and stripped markup do to a sentence, and what stood there. Bounded, so linear in the text. */
const REPAIRS: readonly (readonly [RegExp, string])[] = [
  [/-LRB-/g, '('],
  [/-RRB-/g, ')'],
  [/``|''/g, '"'],
  [/ {1,3}(?=[,.;:!?%)\]](?:\s|$|[,.;:!?)\]"]))/g, ''],
  [/([([$€£₹]) {1,3}/g, '$1'],
  [/ {1,3}(?=['’]s\b)/g, ''],
  [/(\d)(?:\ufffd|\u00ef\u00bf\u00bd)(?=\d)/g, '$1–'],
  [/([\p{Ll}\d)])\.(?=\p{Lu}\p{Ll})/gu, '$1. '],
];

/** A sentence with the spaces of print: "$ 35 million , he said ." reads "$35 million, he said.". */
export function untokenize(text: string): string {
  return REPAIRS.reduce((repaired, [pattern, replacement]) => repaired.replace(pattern, replacement), text);
}
