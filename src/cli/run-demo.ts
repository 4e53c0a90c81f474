import { join } from 'node:path';
import { ingestArticle } from '../pipeline/articles/ingest-article';
import { type Dossier, readDossier } from '../pipeline/articles/read-dossier';
import { readDueJob } from '../pipeline/jobs/read-due.job';
import { readSummary } from '../pipeline/verdicts/summary';
import { checkoutFolder } from '../platform/config/checkout-folder';
import { readEnvironment } from '../platform/config/environment';
import { openDatabase } from '../platform/database/open-database';
import { prepareDatabase } from '../platform/database/prepare-database';
import type { Doorbell } from '../platform/queue/doorbell';
import { DOORBELL } from '../platform/queue/queue.module';
import { type RunningService, startApp } from '../start-app';
import { addDemoPeople } from './demo-people';
import { CommandError } from './exit-code';
import { print } from './output';
import { formatSummary, type PrintedSummary } from './print-summary';
import { say } from './say';
import { startAnew } from './start-anew';
import { untilSignal } from './until-signal';
import { untilWorkIsDone } from './until-work-is-done';

export interface DemoOptions {
  once?: boolean;
  json?: boolean;
  fresh?: boolean;
  dossier?: string;
}

/** Loads a dossier into a running service, waits for the jobs and prints what came out. */
export async function runDemo(options: DemoOptions): Promise<void> {
  const stopped = new AbortController();
  const signalled = untilSignal().then(() => stopped.abort());
  const dossier = await openDossier(options.dossier ?? join(checkoutFolder(), 'demo', 'dossier'));
  const environment = readEnvironment();
  const database = await openDatabase(environment, say);
  try {
    if (options.fresh) await startAnew(database, environment);
    await prepareDatabase(database);
    // The demo's own output is enough for people; a service in production logs as it is told.
    const service = await startApp(
      {
        ...environment,
        role: 'all',
        logLevel: quiet(environment.logLevel),
        access: { ...environment.access, open: true },
      },
      database.url,
      say,
    );
    try {
      const parked = await loadAndReport(service, dossier, options, stopped.signal);
      if (parked !== null) await addDemoPeople(service.dataSource, say);
      if (options.once && parked === null)
        throw new CommandError('failed', 'stopped before the work was done: the next start goes on with it');
      if (!options.once) {
        if (!stopped.signal.aborted) say(`\nUp at ${service.address} until Ctrl-C.`);
        await signalled;
      } else if (parked !== null && parked > 0)
        throw new CommandError('failed', `${parked} pieces of work failed; "touchstone doctor" says more`);
    } finally {
      await service.close();
    }
  } finally {
    await database.stop();
  }
}

async function openDossier(folder: string): Promise<Dossier> {
  try {
    return await readDossier(folder);
  } catch (error) {
    throw new CommandError('notFound', (error as Error).message);
  }
}

function quiet(level: ReturnType<typeof readEnvironment>['logLevel']): typeof level {
  return level === 'info' ? 'warn' : level;
}

/** @returns how much work failed for good; null when the signal came before all was done */
async function loadAndReport(
  { app, dataSource, address }: RunningService,
  dossier: Dossier,
  { json }: DemoOptions,
  signal: AbortSignal,
): Promise<number | null> {
  const doorbell = app.get<Doorbell>(DOORBELL);
  const counts = { created: 0, changed: 0, unchanged: 0 };
  for (const delivery of dossier.articles) {
    const { outcome } = await ingestArticle(dataSource, delivery);
    counts[outcome]++;
    if (outcome !== 'unchanged') doorbell.ring(readDueJob, {});
  }
  say(`${dossier.title}: ${counts.created} new articles, ${counts.changed} changed, ${counts.unchanged} known already`);
  const parked = await untilWorkIsDone(dataSource, say, signal);
  if (signal.aborted) return null;
  const summary: PrintedSummary = {
    title: dossier.title,
    ...(await readSummary(dataSource)),
    addresses: { pages: `${address}/`, documentation: `${address}/api/docs`, api: `${address}/api/v1/questions` },
  };
  await print(json ? `${JSON.stringify(summary, null, 2)}\n` : formatSummary(summary));
  return parked;
}
