import type { Command } from 'commander';

const EXAMPLE = `
Example:
  $ DATABASE_URL=postgres://touchstone:secret@localhost:5432/touchstone touchstone migrate`;

async function migrate(): Promise<void> {
  const { readEnvironment } = await import('../platform/config/environment.js');
  const { openDatabase } = await import('../platform/database/open-database.js');
  const { migrateSchema } = await import('../platform/database/migrate-schema.js');
  const { migrateQueueSchema } = await import('../platform/queue/queue-schema.js');
  const { say } = await import('./say.js');
  const database = await openDatabase(readEnvironment(), say);
  try {
    const done = await migrateSchema(database.url);
    for (const name of done) say(`ran ${name}`);
    const version = await migrateQueueSchema(database.url);
    say(`${done.length === 0 ? 'nothing to run' : `${done.length} run`}; queue tables at version ${version}`);
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
