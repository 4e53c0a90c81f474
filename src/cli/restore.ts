import type { Command } from 'commander';

const EXAMPLE = `
Example:
  $ export DATABASE_URL=postgres://touchstone:secret@localhost:5432/restored
  $ touchstone migrate && touchstone restore /backups/2026-11-22
  $ touchstone people reset-password ada@desk.example    # passwords are in no export`;

async function restore(folder: string): Promise<void> {
  const [{ withPipeline }, { restoreDatabase }, { asCommandError }, { CommandError }, { print }, { say }] =
    await Promise.all([
      import('./with-pipeline.js'),
      import('../pipeline/exchange/restore-database.js'),
      import('./exchange-failure.js'),
      import('./exit-code.js'),
      import('./output.js'),
      import('./say.js'),
    ]);
  await withPipeline(async ({ dataSource }) => {
    const { manifest, verified, findings } = await restoreDatabase(dataSource, folder, ({ name, rows }) =>
      say(`${name}: ${rows} rows`),
    ).catch(asCommandError);
    const rows = manifest.files.reduce((sum, file) => sum + file.rows, 0);
    const { versions, claims, checkpoints } = verified;
    const restored = (name: string) => manifest.files.find(({ table }) => table === name)?.rows ?? 0;
    if (restored('webhooks') > 0)
      say(
        `${restored('webhooks')} receivers of notices are disabled, with new secrets: at /citations their owners rotate them to learn those, then enable them`,
      );
    if (restored('mail_consents') > 0)
      say(
        'no e-mail leaves about what was cited until `touchstone resume-mail`: do that only where the original has stopped',
      );
    if (findings[0])
      throw new CommandError(
        'failed',
        `${rows} rows restored as they were exported; ${findings.length} verdicts were not as they were sealed (the first: ${findings[0].subject} ${findings[0].problem})`,
      );
    await print(
      `${rows} rows restored; ${versions} versions of ${claims} claims, ${checkpoints} checkpoints: all as written\n`,
    );
  }, 'owner');
}

export function addRestore(program: Command): void {
  program
    .command('restore')
    .argument('<folder>', 'what `touchstone export` wrote')
    .description('fill an empty, migrated database with an export, all of it or nothing, and verify its chains')
    .addHelpText('after', EXAMPLE)
    .action(restore);
}
