import type { JsonObject } from '../cli/json-lines';
import type { Touchstone } from './touchstone';

const IN_FLIGHT = 200;

/** Every case with the answer to its record, in the order of the cases; bounded memory, and the command is closed at the end. */
export async function* askAll<T>(
  touchstone: Touchstone,
  cases: AsyncIterable<T> | Iterable<T>,
  recordOf: (given: T) => object,
): AsyncGenerator<[T, JsonObject | null]> {
  const asked: [T, Promise<JsonObject | null>][] = [];
  try {
    for await (const given of cases) {
      const answer = touchstone.ask(recordOf(given));
      // Whoever awaits it later hears of the failure; until then it is not unhandled.
      answer.catch(() => undefined);
      asked.push([given, answer]);
      if (asked.length < IN_FLIGHT) continue;
      const [[first, promise]] = asked.splice(0, 1) as [[T, Promise<JsonObject | null>]];
      yield [first, await promise];
    }
    for (const [given, promise] of asked) yield [given, await promise];
  } finally {
    await touchstone.close();
  }
}
