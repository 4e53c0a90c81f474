import type { Command } from 'commander';
import type { Finding } from './doctor-checks';

const EXAMPLE = `
Example:
  $ touchstone doctor
  ok    node        20.20.2`;

async function examine(): Promise<Finding[]> {
  const [{ readEnvironment }, { openDatabase }, { hasServerFolder }, checks, { checkMail }, { reasonOf }, { say }] =
    await Promise.all([
      import('../platform/config/environment.js'),
      import('../platform/database/open-database.js'),
      import('../platform/database/embedded/server-folder.js'),
      import('./doctor-checks.js'),
      import('./check-mail.js'),
      import('../platform/reason-of.js'),
      import('./say.js'),
    ]);
  const environment = readEnvironment();
  const findings = [checks.checkNode(process.versions.node), await checks.checkPort(environment)];
  const checkAll = async (url: string, serviceUrl = url): Promise<Finding[]> => {
    const database = await checks.checkDatabase(url);
    findings.push(database);
    // Without a database the others would only say the same again.
    if (database.ok)
      findings.push(await checks.checkMigrations(url), await checks.checkRole(serviceUrl), await checks.checkWork(url));
    if (database.ok || environment.redisUrl !== null) findings.push(await checks.checkQueue(environment, url));
    return [...findings, await checkMail(environment.mail, database.ok ? url : null)];
  };
  if (environment.databaseUrl !== null) return checkAll(environment.databaseUrl);
  if (!hasServerFolder(environment.home))
    return [
      ...findings,
      checks.checkEmbedded(),
      await checks.checkQueue(environment, null),
      await checkMail(environment.mail, null),
    ];
  const database = await openDatabase(environment, say).catch((error: unknown) => reasonOf(error));
  if (typeof database === 'string') return [...findings, checks.brokenEmbedded(database)];
  try {
    return await checkAll(database.adminUrl, database.url);
  } finally {
    await database.stop();
  }
}

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('check Node, port, database, migrations, queue and mail server, and say what to do')
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
