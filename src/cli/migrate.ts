import type { Command } from 'commander';

const EXAMPLE = `
Example:
  $ DATABASE_ADMIN_URL=postgres://touchstone:secret@localhost:5432/touchstone \\
    DATABASE_URL=postgres://touchstone_service:other@localhost:5432/touchstone touchstone migrate

DATABASE_ADMIN_URL names the owner of the tables, DATABASE_URL the role of the service, which is created where it is missing. With
DATABASE_URL alone both are the same, and the service could rewrite what it has written.`;

async function migrate(): Promise<void> {
  const { readEnvironment } = await import('../platform/config/environment.js');
  const { openDatabase } = await import('../platform/database/open-database.js');
  const { prepareDatabase } = await import('../platform/database/prepare-database.js');
  const { say } = await import('./say.js');
  const database = await openDatabase(readEnvironment(), say);
  try {
    const { migrations, queueVersion } = await prepareDatabase(database);
    for (const name of migrations) say(`ran ${name}`);
    say(
      `${migrations.length === 0 ? 'nothing to run' : `${migrations.length} run`}; queue tables at version ${queueVersion}`,
    );
  } finally {
    await database.stop();
  }
}

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description(
      "bring the database up to date, the queue's tables included; the service itself never changes a schema",
    )
    .addHelpText('after', EXAMPLE)
    .action(migrate);
}
