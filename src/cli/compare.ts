import type { Command } from 'commander';
import { idField, optionalStringField, stringField } from './json-lines';

const EXAMPLE = `
Example:
  $ echo '{"id":1,"claim":"At least 30 people died.","evidence":"The crash killed 38 people."}' | touchstone compare
  {"id":1,"bearing":"supports",…}`;

export function addCompare(program: Command): void {
  program
    .command('compare')
    .description('say what a sentence of evidence means for a claim, one pair a line (JSON Lines)')
    .argument('[file]', 'pairs {"id","claim","evidence","claimPublished"?,"evidencePublished"?}, or - for stdin', '-')
    .addHelpText('after', EXAMPLE)
    .action(async (file: string) => {
      const [{ compareSentences }, { runJsonLines }] = await Promise.all([
        import('../domain/compare/compare-sentences.js'),
        import('./run-json-lines.js'),
      ]);
      await runJsonLines(file, (record) => {
        const { bearing, rule, operands, explanation } = compareSentences({
          claim: stringField(record, 'claim'),
          evidence: stringField(record, 'evidence'),
          claimPublished: optionalStringField(record, 'claimPublished'),
          evidencePublished: optionalStringField(record, 'evidencePublished'),
        });
        return { id: idField(record), bearing, rule, operands, explanation };
      });
    });
}
