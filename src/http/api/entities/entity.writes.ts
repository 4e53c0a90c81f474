import { type Actor, historyActor } from '../../../access/actor';
import { addAlias } from '../../../pipeline/claims/add-alias';
import { fanOutJob } from '../../../pipeline/jobs/fan-out.job';
import { notFound, ProblemException } from '../../problems/problem-exception';
import type { PipelineAccess } from '../pipeline-access';
import type { AddAliasDto } from './add-alias.dto';
import { getEntity } from './entities.view';
import type { EntityDto } from './entity.dto';

/** @throws ProblemException `not-found`, and `conflict` for a name of another entity */
export async function addAliasTo(
  pipeline: PipelineAccess,
  id: string,
  { alias }: AddAliasDto,
  actor: Actor,
): Promise<EntityDto> {
  const outcome = await addAlias(pipeline.database, { entityId: id, alias, actor: historyActor(actor) });
  if (outcome === 'not_found') throw notFound('entity');
  if (outcome === 'taken') throw new ProblemException('conflict', `“${alias}” is a name of another entity.`);
  if (outcome === 'added') pipeline.ring(fanOutJob, { table: 'entities', id });
  return getEntity(pipeline.database, id);
}
