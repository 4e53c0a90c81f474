import type { Command } from 'commander';

const EXAMPLE = `
Example:
  $ touchstone report --json > summary.json`;

async function report({ json }: { json?: boolean }): Promise<void> {
  const { withPipeline } = await import('./with-pipeline.js');
  const { readSummary } = await import('../pipeline/verdicts/summary.js');
  const { formatSummary } = await import('./print-summary.js');
  const { print } = await import('./output.js');
  await withPipeline(async ({ dataSource }) => {
    const summary = { title: 'Touchstone', ...(await readSummary(dataSource)), addresses: {} };
    await print(json ? `${JSON.stringify(summary, null, 2)}\n` : formatSummary(summary));
  });
}

export function addReport(program: Command): void {
  program
    .command('report')
    .description('print the questions, their rival claims and the contradictions as they stand in the database')
    .option('--json', 'one JSON document instead of a text')
    .addHelpText('after', EXAMPLE)
    .action(report);
}
