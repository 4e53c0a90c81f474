import type { Command } from 'commander';
import type { DemoOptions } from './run-demo';

const EXAMPLE = `
Example:
  $ touchstone demo --fresh --once --json > summary.json`;

export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('load a dossier of articles, let the jobs work, print questions, claims, verdicts and contradictions')
    .option('--once', 'end when no work is left, instead of staying up until Ctrl-C')
    .option('--json', 'print the summary as one JSON document')
    .option('--fresh', 'start anew: everything stored so far is dropped')
    .option('--dossier <folder>', "another folder with a dossier.json than the demo's own")
    .addHelpText('after', EXAMPLE)
    .action(async (options: DemoOptions) => (await import('./run-demo.js')).runDemo(options));
}
