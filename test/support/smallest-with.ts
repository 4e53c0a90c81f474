import type { Statement } from '../../src/domain/text/statement';

/** The shortest statement that holds `words`, which stand once in `text`. */
export function smallestWith(statements: readonly Statement[], text: string, words: string): Statement | undefined {
  const start = text.indexOf(words);
  const end = start + words.length;
  const size = ({ span }: Statement) => span.end - span.start;
  return statements.filter(({ span }) => span.start <= start && span.end >= end).sort((a, b) => size(a) - size(b))[0];
}
