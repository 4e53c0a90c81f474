import { type Actor, historyActor } from '../../../access/actor';
import { countWork, GAP_TABLES, readWorkId, retryWork, STUCK_WORK, WORK_IDS } from '../../../pipeline/stuck-work';
import type { Sql } from '../../../platform/database/rows';
import { QUEUE_NAMES } from '../../../platform/queue/queue-name';
import { openConditions } from '../lists/conditions';
import { type ListPage, listPage } from '../lists/list-page';
import type { PipelineAccess } from '../pipeline-access';
import { instantOf, jsonOf } from '../sql-expressions';
import type { JobsDto, RetriedDto, StuckWorkDto } from './jobs.dto';
import type { StuckWorkQuery } from './jobs-query';

const PREFIX = `CASE w.kind ${GAP_TABLES.map((table) => `WHEN '${table}' THEN '${WORK_IDS[table].prefix}'`).join(' ')} END`;

const LIST = {
  name: 'stuck-work',
  entry: jsonOf({
    id: `${PREFIX} || '_' || replace(w.id::text, '-', '')`,
    kind: 'w.kind',
    label: 'w.label',
    attempts: 'w.attempts',
    reason: 'w.reason',
    dueSince: instantOf('w.due_since'),
    nextAttemptAt: `CASE WHEN w.reason IS NULL AND isfinite(w.next_attempt_at) THEN ${instantOf('w.next_attempt_at')} END`,
  }),
  from: `(${STUCK_WORK}) w`,
  keys: [{ column: 'w.id', type: 'uuid' }],
  order: 'DESC',
} as const;

/** What waits, by kind of work and by queue. */
export async function getJobs(pipeline: PipelineAccess): Promise<JobsDto> {
  const [work, queues] = await Promise.all([countWork(pipeline.database), pipeline.queueCounts()]);
  return {
    work: work.map((count) => ({ ...count, oldest: count.oldest && new Date(count.oldest).toISOString() })),
    queues: queues && QUEUE_NAMES.map((queue) => ({ queue, ...queues[queue] })),
  };
}

/** The work that failed, newest rows first. */
export function listStuckWork(sql: Sql, query: StuckWorkQuery): Promise<ListPage<StuckWorkDto>> {
  const where = openConditions();
  where.add('w.kind = ?', query.kind);
  where.add('(w.reason IS NOT NULL) = ?', query.parked);
  return listPage(sql, LIST, where, query);
}

/** Each in a transaction of its own: what fails does not keep the others. */
export async function retryAll(pipeline: PipelineAccess, ids: string[], actor: Actor): Promise<RetriedDto> {
  const outcome: RetriedDto = { retried: [], skipped: [] };
  for (const id of new Set(ids)) {
    const piece = readWorkId(id);
    const retried = piece && (await retryWork(pipeline.database, { ...piece, actor: historyActor(actor) }));
    outcome[retried ? 'retried' : 'skipped'].push(id);
  }
  return outcome;
}
