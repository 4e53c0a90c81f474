import { Fraction } from 'fraction.js';
import { type Actor, historyActor } from '../../../access/actor';
import { GRADE_WEIGHT } from '../../../domain/verdicts/constants';
import type { Grade } from '../../../domain/verdicts/question-input';
import { weightFromRecord } from '../../../domain/verdicts/track-record';
import { fanOutJob } from '../../../pipeline/jobs/fan-out.job';
import { RULED_ASSERTIONS, updateRecordOf } from '../../../pipeline/reviews/publisher-record';
import { firstRow, type Sql } from '../../../platform/database/rows';
import { notFound } from '../../problems/problem-exception';
import type { PipelineAccess } from '../pipeline-access';
import { instantOf, jsonOf } from '../sql-expressions';
import type { PublisherRecordDto } from './publisher-record.dto';

const RECORD = jsonOf({
  grade: 'p.grade',
  counted: jsonOf({ right: 'p.rulings_right', total: 'p.rulings_total' }),
  now: `(SELECT ${jsonOf({ right: 'count(*) FILTER (WHERE a.borne_out)', total: 'count(*)' })}
    FROM (${RULED_ASSERTIONS}) a WHERE a.publisher_id = p.id)`,
  updatedAt: instantOf('p.record_at'),
});

type StoredRecord = Pick<PublisherRecordDto, 'counted' | 'now' | 'updatedAt'> & { grade: Grade };

/** @throws ProblemException `not-found` */
export async function getPublisherRecord(sql: Sql, id: string): Promise<PublisherRecordDto> {
  const row = await firstRow<{ entry: StoredRecord }>(
    sql,
    `SELECT ${RECORD} AS entry FROM publishers p WHERE p.id = $1`,
    [id],
  );
  if (!row) throw notFound('publisher');
  const { grade, ...record } = row.entry;
  const gradeWeight = new Fraction(GRADE_WEIGHT[grade]);
  const weight = weightFromRecord(gradeWeight, record.counted);
  return { ...record, gradeWeight: gradeWeight.valueOf(), weight: Math.round(weight.valueOf() * 1000) / 1000 };
}

/** @throws ProblemException `not-found` */
export async function updatePublisherRecord(
  pipeline: PipelineAccess,
  id: string,
  actor: Actor,
  reason?: string,
): Promise<PublisherRecordDto> {
  const changed = await pipeline.database.transaction((sql) => updateRecordOf(sql, id, historyActor(actor), reason));
  if (changed) pipeline.ring(fanOutJob, { table: 'publishers', id });
  return getPublisherRecord(pipeline.database, id);
}
