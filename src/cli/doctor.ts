import type { Command } from 'commander';
import type { Finding } from './doctor-checks';

const EXAMPLE = `
Example:
  $ touchstone doctor
  ok    node        20.20.2`;

async function examine(): Promise<Finding[]> {
  const [{ readEnvironment }, { openDatabase }, checks, { say }] = await Promise.all([
    import('../platform/config/environment.js'),
    import('../platform/database/open-database.js'),
    import('./doctor-checks.js'),
    import('./say.js'),
  ]);
  const environment = readEnvironment();
  const findings = [checks.checkNode(process.versions.node), await checks.checkPort(environment)];
  const database = await openDatabase(environment, say).catch((error: Error) => error);
  if (database instanceof Error) {
    return [
      ...findings,
      { check: 'database', ok: false, found: database.message, advice: 'or set DATABASE_URL to a PostgreSQL of yours' },
    ];
  }
  try {
    findings.push(await checks.checkDatabase(database.url));
    findings.push(await checks.checkMigrations(database.url));
    findings.push(await checks.checkQueue(environment, database.url));
    return findings;
  } finally {
    await database.stop();
  }
}

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('check Node, port, database, migrations and queue, and say what to do')
    .addHelpText('after', EXAMPLE)
    .action(async () => {
      const [{ print }, { CommandError }] = await Promise.all([import('./output.js'), import('./exit-code.js')]);
      const findings = await examine();
      for (const { check, ok, found, advice } of findings) {
        await print(`${ok ? 'ok    ' : 'WRONG '}${check.padEnd(11)} ${found}${advice ? `\n      → ${advice}` : ''}\n`);
      }
      const ill = findings.filter(({ ok }) => !ok).length;
      if (ill > 0) throw new CommandError('failed', `${ill} ${ill === 1 ? 'check' : 'checks'} failed`);
    });
}
