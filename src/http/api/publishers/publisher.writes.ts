import { type Actor, historyActor } from '../../../access/actor';
import type { Grade } from '../../../domain/verdicts/question-input';
import { changePublisherGrade } from '../../../pipeline/articles/change-publisher-grade';
import { createPublisher } from '../../../pipeline/articles/create-publisher';
import { fanOutJob } from '../../../pipeline/jobs/fan-out.job';
import { notFound, ProblemException } from '../../problems/problem-exception';
import type { PipelineAccess } from '../pipeline-access';
import type { ChangeGradeDto, CreatePublisherDto } from './create-publisher.dto';
import type { PublisherDto } from './publisher.dto';
import { getPublisher } from './publishers.view';

/**
 * Grading is an editor's work, also where a publisher is named for the first time.
 * @throws ProblemException `not-permitted`
 */
export function requireMayGrade(grade: Grade | undefined, actor: Actor): void {
  if (grade === undefined || actor.permissions.has('publish')) return;
  throw new ProblemException('not-permitted', 'A grade is given by the role editor or a higher one: leave it out.');
}

/** @throws ProblemException `not-permitted` for a grade, `conflict` for a name that is taken, upper and lower case alike */
export async function addPublisher(
  pipeline: PipelineAccess,
  body: CreatePublisherDto,
  actor: Actor,
): Promise<PublisherDto> {
  requireMayGrade(body.grade, actor);
  const id = await createPublisher(pipeline.database, { ...body, actor: historyActor(actor) });
  if (id === null) throw new ProblemException('conflict', `There is a publisher named “${body.name}” already.`);
  return getPublisher(pipeline.database, id);
}

/** @throws ProblemException `not-found` */
export async function changeGrade(
  pipeline: PipelineAccess,
  id: string,
  body: ChangeGradeDto,
  actor: Actor,
): Promise<PublisherDto> {
  const changed = await changePublisherGrade(pipeline.database, {
    publisherId: id,
    ...body,
    actor: historyActor(actor),
  });
  if (changed === null) throw notFound('publisher');
  if (changed) pipeline.ring(fanOutJob, { table: 'publishers', id });
  return getPublisher(pipeline.database, id);
}
