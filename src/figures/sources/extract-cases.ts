import type { Statement } from '../../domain/text/statement';
import { askAll } from '../ask-all';
import type { Bench } from '../bench';

/** What `touchstone extract` prints of a statement. */
export type ExtractedStatement = Statement;

/** The statements of each text, by `touchstone extract --lines`; none where the line was refused. */
export async function* extractCases<T>(
  bench: Bench,
  cases: AsyncIterable<T> | Iterable<T>,
  recordOf: (given: T) => { text: string; published?: string },
): AsyncGenerator<[T, ExtractedStatement[]]> {
  const answers = askAll(bench.open(['extract', '--lines', '-']), cases, recordOf);
  for await (const [given, answer] of answers) yield [given, (answer?.statements ?? []) as ExtractedStatement[]];
}
