import DataLoader from 'dataloader';
import type { Sql } from './rows';

interface Shared {
  /** How many share a piece of work at most. */
  most: number;
  /** How many pieces are under way at a time; whoever asks meanwhile shares the next one. As many as there are, unless said. */
  lanes?: number;
}

/** Runs what is scheduled when the event loop has gone round, as many at a time as there are lanes. */
function scheduler(lanes: number) {
  const waiting: (() => void)[] = [];
  let free = lanes;
  return {
    schedule(start: () => void): void {
      if (free === 0) waiting.push(start);
      else {
        free--;
        setImmediate(start);
      }
    },
    leave(): void {
      const next = waiting.shift();
      if (next) setImmediate(next);
      else free++;
    },
  };
}

/**
 * Makes what many ask for at once one piece of work: all who ask the same database while the event loop goes round once share it, where
 * each by themselves would wait for round trips of their own.
 * @param all answers in the order of what is asked; an Error refuses one, a rejection everybody
 */
export function together<Source extends Sql, Asked, Answer>(
  all: (sql: Source, asked: readonly Asked[]) => Promise<readonly (Answer | Error)[]>,
  { most, lanes = Number.POSITIVE_INFINITY }: Shared,
): (sql: Source, asked: Asked) => Promise<Answer> {
  const loaders = new WeakMap<Source, DataLoader<Asked, Answer>>();
  const loaderOf = (sql: Source): DataLoader<Asked, Answer> => {
    const { schedule, leave } = scheduler(lanes);
    const loader = new DataLoader<Asked, Answer>((asked) => all(sql, asked).finally(leave), {
      cache: false,
      maxBatchSize: most,
      batchScheduleFn: schedule,
    });
    loaders.set(sql, loader);
    return loader;
  };
  return (sql, asked) => (loaders.get(sql) ?? loaderOf(sql)).load(asked);
}
