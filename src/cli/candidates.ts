import type { Command } from 'commander';
import { CommandError } from './exit-code';
import { forEachJsonLine, idField, stringField } from './json-lines';

const EXAMPLE = `
Example:
  $ echo '{"id":"n1","text":"The crash killed 38."}' | touchstone candidates --against known.jsonl
  {"id":"n1","matches":[{"id":"k7","score":9.1}]}`;

const MOST = 10;

export function addCandidates(program: Command): void {
  program
    .command('candidates')
    .description('name the known claims that a new text may repeat, best first, at most ten (JSON Lines)')
    .argument('[file]', 'new texts {"id","text"}, or - for stdin', '-')
    .requiredOption('--against <file>', 'known claims {"id","text"}, one a line; held in memory')
    .addHelpText('after', EXAMPLE)
    .action(async (file: string, { against }: { against: string }) => {
      if (file === '-' && against === '-') throw new CommandError('usage', 'only one of the two can be stdin');
      const [{ buildCandidateIndex }, { runJsonLines }, { openInput }] = await Promise.all([
        import('../domain/matching/candidates.js'),
        import('./run-json-lines.js'),
        import('./text-input.js'),
      ]);
      const known: { id: string; text: string }[] = [];
      const ids = new Map<string, string | number>();
      const badKnown = await forEachJsonLine(await openInput(against), (record) => {
        const id = idField(record);
        known.push({ id: String(id), text: stringField(record, 'text') });
        ids.set(String(id), id);
      });
      const index = buildCandidateIndex(known);
      await runJsonLines(file, (record) => ({
        id: idField(record),
        matches: index.match(stringField(record, 'text'), MOST).map(({ id, score }) => ({ id: ids.get(id), score })),
      }));
      if (badKnown > 0)
        throw new CommandError('failed', `${badKnown} bad ${badKnown === 1 ? 'line' : 'lines'} of ${against} left out`);
    });
}
