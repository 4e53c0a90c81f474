import { type Command, InvalidArgumentError } from 'commander';
import type { BenchSize } from './run-bench-seed';

function toCount(text: string): number {
  const count = Number(text);
  if (!/^\d{1,9}$/.test(text) || count < 1) throw new InvalidArgumentError('Give a whole number from 1 on.');
  return count;
}

/** `touchstone bench …`: data to measure with. */
export function addBench(program: Command): void {
  program
    .command('bench')
    .description('data to measure with')
    .command('seed')
    .description(
      'fill an empty database with a desk of a given size, and print the keys of people who work there; unless verdicts are to be real, they are good for lists, queues and search, not for their own pages',
    )
    .option('--questions <count>', 'questions, each with one to four rival claims', toCount, 4000)
    .option('--evidence <count>', 'pieces of evidence, most of them for few claims', toCount, 100_000)
    .option('--people <count>', 'reviewers', toCount, 50)
    .option('--agency', 'with real verdicts, and a publisher who has a say in every question', false)
    .option('--published', 'with real verdicts, and a published ruling on every claim', false)
    .option('--seed <number>', 'the same number gives the same desk', toCount, 1)
    .action(async (options: BenchSize) => (await import('./run-bench-seed.js')).seedForBench(options));
}
