import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { ArticleError } from '../pipeline/articles/article-error';
import { fetchImport } from '../pipeline/exchange/imports/fetch-import';
import type { ImportFormat } from '../pipeline/exchange/imports/import-format';
import { importRows } from '../pipeline/exchange/imports/import-rows';
import { ImportError, OUTCOMES, type RowOutcome } from '../pipeline/exchange/imports/imported-row';
import { shownOutcome } from '../pipeline/exchange/imports/shown-outcome';
import { assessQuestionsJob } from '../pipeline/jobs/assess-questions.job';
import { createLogger } from '../platform/logging/create-logger';
import { openDoorbell } from '../platform/queue/doorbell';
import { queueBackend } from '../platform/queue/queue-backend';
import { CommandError } from './exit-code';
import { print } from './output';
import { say } from './say';
import { openInput } from './text-input';
import { withPipeline } from './with-pipeline';

export interface ImportOptions {
  format: ImportFormat;
  source?: string;
  dryRun?: boolean;
  report?: string;
  encoding?: string;
}

const MOST_SAID = 20;
const ROWS_A_WORD = 10_000;
/** Questions that are rung for; of more, the sweep finds the rest. */
const MOST_RUNG = 1000;

/** Imports a file, an address or stdin; prints what came of it. @throws CommandError, also where rows were refused */
export async function importSource(source: string, options: ImportOptions): Promise<void> {
  const { format, dryRun = false } = options;
  const isAddress = /^[a-z][a-z0-9+.-]*:\/\//i.test(source);
  const fetched = isAddress ? await fetchImport(source).catch(asFailure) : null;
  const input = fetched ? [fetched.body] : await openInput(source);
  const encoding = options.encoding ?? fetched?.encoding;
  const report = openReport(options.report);
  await withPipeline(async ({ environment, databaseUrl, dataSource }) => {
    const backend = queueBackend({ redisUrl: environment.redisUrl, databaseUrl, traced: false });
    const doorbell = openDoorbell(backend, createLogger('silent'));
    const tell = progress();
    let rung = 0;
    const request = {
      format,
      source: options.source ?? format,
      actor: 'system',
      dryRun,
      ...(encoding && { encoding }),
    };
    try {
      const counts = await importRows(dataSource, toChunks(input), request, {
        async onRows(outcomes) {
          tell(outcomes);
          await report.write(outcomes);
        },
        onQuestions(questionIds) {
          const some = questionIds.slice(0, MOST_RUNG - rung);
          rung += some.length;
          for (let at = 0; at < some.length; at += 100)
            doorbell.ring(assessQuestionsJob, { questionIds: some.slice(at, at + 100) });
        },
      });
      await report.end();
      const total = OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);
      const shown = OUTCOMES.map((outcome) => `${counts[outcome]} ${outcome}`).join(', ');
      await print(`${total} rows: ${shown}${dryRun ? ' (dry run: nothing was written)' : ''}\n`);
      if (counts.refused > 0)
        throw new CommandError('failed', `${counts.refused} ${counts.refused === 1 ? 'row was' : 'rows were'} refused`);
    } catch (error) {
      asFailure(error);
    } finally {
      await doorbell.close();
    }
  });
}

function asFailure(error: unknown): never {
  if (error instanceof ArticleError || error instanceof ImportError) throw new CommandError('failed', error.message);
  throw error;
}

async function* toChunks(input: Iterable<Buffer> | AsyncIterable<Buffer | string>): AsyncGenerator<Buffer | string> {
  yield* input;
}

/** Says the first refusals, and now and then how far it is. */
function progress(): (outcomes: RowOutcome[]) => void {
  let done = 0;
  let refused = 0;
  return (outcomes) => {
    for (const { record, id, outcome, field, reason } of outcomes) {
      if (outcome !== 'refused' || ++refused > MOST_SAID) continue;
      say(`row ${record}${id === null ? '' : ` (${id})`}: ${field === undefined ? '' : `${field} `}${reason}`);
    }
    if (refused > MOST_SAID && refused - outcomes.length <= MOST_SAID)
      say('more rows were refused: --report lists all');
    const before = done;
    done += outcomes.length;
    if (Math.floor(before / ROWS_A_WORD) < Math.floor(done / ROWS_A_WORD)) say(`${done} rows`);
  };
}

interface Report {
  write(outcomes: RowOutcome[]): Promise<void>;
  end(): Promise<void>;
}

function openReport(path: string | undefined): Report {
  if (path === undefined) return { write: async () => undefined, end: async () => undefined };
  const file = createWriteStream(path);
  const opened = once(file, 'open').catch((error: Error) => {
    throw new CommandError('failed', `--report ${path}: ${error.message}`);
  });
  return {
    async write(outcomes) {
      await opened;
      const lines = outcomes.map((outcome) => `${JSON.stringify(shownOutcome(outcome))}\n`).join('');
      if (!file.write(lines)) await once(file, 'drain');
    },
    async end() {
      file.end();
      await finished(file);
    },
  };
}
