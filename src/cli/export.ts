import type { Command } from 'commander';

const EXAMPLE = `
Example:
  $ touchstone export /backups/2026-11-22
  $ ls /backups/2026-11-22
  accounts.jsonl  articles.jsonl  claims.jsonl  …  manifest.json

No passwords, keys, sessions or signing keys are in it; README and docs/exchange.md say what else is not.`;

async function exportEverything(folder: string): Promise<void> {
  const [{ withPipeline }, { exportDatabase }, { asCommandError }, { print }, { say }] = await Promise.all([
    import('./with-pipeline.js'),
    import('../pipeline/exchange/export-database.js'),
    import('./exchange-failure.js'),
    import('./output.js'),
    import('./say.js'),
  ]);
  await withPipeline(async ({ dataSource }) => {
    const { files } = await exportDatabase(dataSource, folder, ({ name, rows }) => say(`${name}: ${rows} rows`)).catch(
      asCommandError,
    );
    const [rows, bytes] = [
      files.reduce((sum, file) => sum + file.rows, 0),
      files.reduce((sum, file) => sum + file.bytes, 0),
    ];
    await print(`${rows} rows in ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB: ${folder}\n`);
  });
}

export function addExport(program: Command): void {
  program
    .command('export')
    .argument('<folder>', 'a new or an empty folder')
    .description('write everything as JSON Lines, one file a table, with a manifest of hashes')
    .addHelpText('after', EXAMPLE)
    .action(exportEverything);
}
