import { type Actor, historyActor } from '../../../access/actor';
import { ArticleError } from '../../../pipeline/articles/article-error';
import { fetchImport } from '../../../pipeline/exchange/imports/fetch-import';
import { importRows } from '../../../pipeline/exchange/imports/import-rows';
import { ImportError } from '../../../pipeline/exchange/imports/imported-row';
import { shownOutcome } from '../../../pipeline/exchange/imports/shown-outcome';
import { assessQuestionsJob } from '../../../pipeline/jobs/assess-questions.job';
import { articleProblem } from '../../problems/article-problem';
import { invalidMember } from '../../problems/problem-exception';
import type { PipelineAccess } from '../pipeline-access';
import type { ImportDto, ImportedRowDto, ImportReportDto } from './import.dto';
import type { ImportQuery } from './import-query';

/** Questions of one job; of a large import the sweep finds the rest. */
const RUNG = 100;

/** @throws ProblemException `validation-failed`, and those of an address that cannot be fetched */
export async function importText(
  pipeline: PipelineAccess,
  { format, source = format, dryRun = false }: ImportQuery,
  body: ImportDto,
  actor: Actor,
): Promise<ImportReportDto> {
  const { bytes, encoding } = await bytesOf(body);
  const request = { format, source, dryRun, actor: historyActor(actor), ...(encoding !== undefined && { encoding }) };
  const rows: ImportedRowDto[] = [];
  try {
    const counts = await importRows(pipeline.database, pieces(bytes), request, {
      onRows: (outcomes) => void rows.push(...outcomes.map(shownOutcome)),
      onQuestions: (ids) => pipeline.ring(assessQuestionsJob, { questionIds: ids.slice(0, RUNG) }),
    });
    return { dryRun, counts, rows };
  } catch (error) {
    if (error instanceof ImportError)
      throw invalidMember(body.text === undefined ? '/address' : '/text', error.message);
    throw error;
  }
}

async function bytesOf({ text, address }: ImportDto): Promise<{ bytes: Buffer; encoding?: string | undefined }> {
  if ((text === undefined) === (address === undefined))
    throw invalidMember('/text', 'give either text, or the address where it lies');
  if (address === undefined) return { bytes: Buffer.from(text!) };
  try {
    const { body, encoding } = await fetchImport(address);
    return { bytes: body, encoding };
  } catch (error) {
    throw error instanceof ArticleError ? articleProblem(error) : error;
  }
}

const PIECE = 65_536;

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
