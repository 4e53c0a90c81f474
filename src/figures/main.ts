import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Bench } from './bench';
import { FIGURES, type FigureName } from './figure-table';
import { MEASURES, type MeasureName } from './measures';
import { formatTable, formatWorst, rowOf } from './print-table';
import { type Reading, reading } from './reading';
import { openTouchstone } from './touchstone';

const ENTRY = join(__dirname, '..', '..', '..', 'bin', 'touchstone.mjs');
const NAMES = Object.keys(MEASURES) as MeasureName[];
const WORST = 10;

interface Options {
  data: string;
  articles: string;
  only?: MeasureName[];
  json?: boolean;
  worst?: true | number;
  entry: string;
}

function parseCount(given: string): number {
  const count = Number(given);
  if (!Number.isInteger(count) || count < 0) throw new InvalidArgumentError('expected a whole number.');
  return count;
}

function parseNames(given: string): MeasureName[] {
  const names = given.split(',') as MeasureName[];
  const unknown = names.find((name) => !NAMES.includes(name));
  if (unknown !== undefined) throw new InvalidArgumentError(`"${unknown}" is none of ${NAMES.join(', ')}.`);
  return names;
}

function print(readings: Reading[], { json, worst }: Options): void {
  const count = worst === true ? WORST : (worst ?? 0);
  if (json) {
    for (const one of readings) {
      const misses = [...one.misses].sort((a, b) => b.weight - a.weight).slice(0, count);
      console.log(JSON.stringify({ ...rowOf(one), ...(count > 0 ? { worst: misses } : {}) }));
    }
    return;
  }
  console.log(formatTable(readings.map(rowOf)));
  if (count > 0) for (const one of readings) console.log(formatWorst(one, count));
}

/** Measures one after the other, so that nothing disturbs the times; what cannot be measured is listed as such. */
async function measure(options: Options): Promise<void> {
  const bench: Bench = {
    sets: options.data,
    articles: options.articles,
    open: (args) => openTouchstone(options.entry, args),
  };
  const readings: Reading[] = [];
  for (const name of options.only ?? NAMES) {
    try {
      readings.push(...(await MEASURES[name](bench)));
    } catch (error) {
      process.stderr.write(`figures: ${name} not measured: ${error instanceof Error ? error.message : error}\n`);
      const figures = (Object.keys(FIGURES) as FigureName[]).filter((figure) => figure.startsWith(name));
      readings.push(...figures.map((figure) => reading(figure, Number.NaN, 0)));
      process.exitCode = 1;
    }
  }
  print(readings, options);
}

new Command('figures')
  .description('measure Touchstone on public sets and on an article read by hand, through its own commands')
  .requiredOption('--data <folder>', 'the sets, JSON Lines')
  .requiredOption('--articles <folder>', 'the articles and gold.json')
  .addOption(new Option('--only <names>', `some of ${NAMES.join(', ')}, with commas`).argParser(parseNames))
  .option('--json', 'one figure a line, for programs')
  .option('--worst [count]', `with the kinds of error and the worst cases of each figure (${WORST})`, parseCount)
  .option('--entry <file>', 'the touchstone to measure', ENTRY)
  .action(measure)
  .parseAsync();
