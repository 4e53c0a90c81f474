import { type Actor, historyActor } from '../../../access/actor';
import { ArticleError } from '../../../pipeline/articles/article-error';
import { fetchImport } from '../../../pipeline/exchange/imports/fetch-import';
import { ImportError } from '../../../pipeline/exchange/imports/imported-row';
import { assessQuestionsJob } from '../../../pipeline/jobs/assess-questions.job';
import { SentFile } from '../../files/sent-file';
import { articleProblem } from '../../problems/article-problem';
import { invalidMember } from '../../problems/problem-exception';
import type { PipelineAccess } from '../pipeline-access';
import type { ImportDto, ImportReportDto } from './import.dto';
import type { ImportQuery } from './import-query';
import { reportedRows } from './reported-rows';

/** Questions of one job; of a large import the sweep finds the rest. */
const RUNG = 100;

/** Rows that a report names of those refused, and of the others. */
export const MOST_REPORTED = 100_000;

interface Opened {
  chunks: AsyncIterable<Buffer>;
  encoding?: string | undefined;
  /** Whether it came as characters, which have no encoding any more. */
  isText?: boolean;
  /** Where what is wrong with it as a whole is shown. */
  pointer: string;
}

/** @throws ProblemException `validation-failed`, and those of an address that cannot be fetched */
export async function importSent(
  pipeline: PipelineAccess,
  { format, source = format, dryRun = false, encoding }: ImportQuery,
  sent: ImportDto | SentFile,
  actor: Actor,
  mostReported = MOST_REPORTED,
): Promise<ImportReportDto> {
  const opened = await open(sent);
  const named = opened.isText ? undefined : (encoding ?? opened.encoding);
  const request = {
    format,
    source,
    dryRun,
    actor: historyActor(actor),
    ...(named !== undefined && { encoding: named }),
  };
  const report = reportedRows(mostReported);
  // What reads the forms is large, and few import.
  const { importRows } = await import('../../../pipeline/exchange/imports/import-rows.js');
  try {
    const counts = await importRows(pipeline.database, opened.chunks, request, {
      onRows: report.add,
      onQuestions: (ids) => pipeline.ring(assessQuestionsJob, { questionIds: ids.slice(0, RUNG) }),
    });
    return { dryRun, counts, ...report.listed() };
  } catch (error) {
    if (error instanceof ImportError) throw invalidMember(opened.pointer, error.message);
    throw error;
  }
}

async function open(sent: ImportDto | SentFile): Promise<Opened> {
  if (sent instanceof SentFile) return { chunks: sent.chunks(), encoding: sent.charset, pointer: '/file' };
  const { text, address } = sent;
  if ((text === undefined) === (address === undefined))
    throw invalidMember('/text', 'give either text, or the address where it lies');
  if (address === undefined) return { chunks: pieces(Buffer.from(text!)), isText: true, pointer: '/text' };
  try {
    const { body, encoding } = await fetchImport(address);
    return { chunks: pieces(body), encoding, pointer: '/address' };
  } catch (error) {
    throw error instanceof ArticleError ? articleProblem(error) : error;
  }
}

const PIECE = 65_536;

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
