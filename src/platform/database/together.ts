import DataLoader from 'dataloader';
import type { Sql } from './rows';

/**
 * Makes what many ask for at once one piece of work: all who ask the same database while the event loop goes round once share it, where
 * each by themselves would wait for round trips of their own.
 * @param all answers in the order of what is asked; an Error refuses one, a rejection everybody
 * @param most how many share it at most
 */
export function together<Source extends Sql, Asked, Answer>(
  all: (sql: Source, asked: readonly Asked[]) => Promise<readonly (Answer | Error)[]>,
  most: number,
): (sql: Source, asked: Asked) => Promise<Answer> {
  const loaders = new WeakMap<Source, DataLoader<Asked, Answer>>();
  const loaderOf = (sql: Source): DataLoader<Asked, Answer> => {
    const options = { cache: false, maxBatchSize: most, batchScheduleFn: setImmediate };
    const loader = new DataLoader<Asked, Answer>((asked) => all(sql, asked), options);
    loaders.set(sql, loader);
    return loader;
  };
  return (sql, asked) => (loaders.get(sql) ?? loaderOf(sql)).load(asked);
}
