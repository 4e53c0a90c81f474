import { type Actor, historyActor } from '../../../access/actor';
import { changePublisherGrade } from '../../../pipeline/articles/change-publisher-grade';
import { createPublisher } from '../../../pipeline/articles/create-publisher';
import { fanOutJob } from '../../../pipeline/jobs/fan-out.job';
import { notFound, ProblemException } from '../../problems/problem-exception';
import type { PipelineAccess } from '../pipeline-access';
import type { ChangeGradeDto, CreatePublisherDto } from './create-publisher.dto';
import type { PublisherDto } from './publisher.dto';
import { getPublisher } from './publishers.view';

/** @throws ProblemException `conflict` for a name that is taken, upper and lower case alike */
export async function addPublisher(
  pipeline: PipelineAccess,
  body: CreatePublisherDto,
  actor: Actor,
): Promise<PublisherDto> {
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
