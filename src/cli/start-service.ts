import { constants, getPriority, setPriority } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import type { DataSource } from 'typeorm';
import { addFirstAdmin } from '../access/people/first-admin';
import type { Environment } from '../platform/config/environment';
import type { OpenDatabase } from '../platform/database/embedded-postgres';
import { openDatabase } from '../platform/database/open-database';
import { hasPendingMigrations, refuseNewerSchema } from '../platform/database/schema-state';
import { mayRewrite, ROLE_ADVICE } from '../platform/database/service-role';
import { withSql } from '../platform/database/with-client';
import { keepTicksFast } from '../platform/keep-ticks-fast';
import { CommandError } from './exit-code';
import { say } from './say';
import { untilSignal } from './until-signal';

/** V8 lets garbage grow to thrice what is in use before it clears up: 430 MB in a worker with much to do. As much again will do. */
const MOST_GARBAGE = '--heap-growing-percent=100';

/** Workers without their tables would try for ever, and keep the process too busy to be stopped. */
async function refuseOtherSchema(url: string): Promise<void> {
  const pending = await withSql(url, async (sql) => {
    await refuseNewerSchema(sql);
    return hasPendingMigrations(sql);
  });
  const { isQueueSchemaCurrent } = await import('../platform/queue/queue-schema.js');
  if (pending || !(await isQueueSchemaCurrent(url)))
    throw new CommandError('failed', 'the database is not up to date: run "touchstone migrate" first');
}

const giveWay = (): void => setPriority(Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL));

/** The embedded database is ours alone; any other is migrated by whoever has the right to. */
async function readySchema(database: OpenDatabase, embedded: boolean): Promise<void> {
  if (embedded) {
    const { prepareDatabase } = await import('../platform/database/prepare-database.js');
    await prepareDatabase(database);
    return;
  }
  await refuseOtherSchema(database.url);
  if (await mayRewrite(database.url)) say(`the service could rewrite verdicts: ${ROLE_ADVICE}`);
}

async function sayFirstAdmin(dataSource: DataSource): Promise<void> {
  const admin = await addFirstAdmin(dataSource);
  if (admin === null) return;
  say(`nobody could sign in yet, so there is an admin now: ${admin.email}, password ${admin.password}`);
  say('this is shown once; change it on /account, or see "touchstone people --help"');
}

/**
 * Runs the service until a signal, then closes in order: jobs, requests, queue, database. A worker leaves the processor to who answers
 * people on the same machine.
 * @param endTracing called when all is closed
 */
export async function startService(environment: Environment, endTracing: (() => Promise<void>) | null): Promise<void> {
  setFlagsFromString(MOST_GARBAGE);
  keepTicksFast();
  const stopped = untilSignal();
  const database = await openDatabase(environment, say);
  try {
    // Loaded while PostgreSQL answers.
    const [{ startApp }] = await Promise.all([
      import('../start-app.js'),
      readySchema(database, environment.databaseUrl === null),
    ]);
    // Only now: a database that this process has started keeps its own.
    if (environment.role === 'worker') giveWay();
    const service = await startApp(environment, database.url, say);
    if (environment.role !== 'worker') await sayFirstAdmin(service.dataSource);
    say(`listening on ${service.address} (role ${environment.role})`);
    await stopped;
    await service.close();
  } finally {
    await database.stop();
    await endTracing?.();
  }
  // All is closed; connections to a Redis that is away would keep the process for ever.
  process.exit();
}
