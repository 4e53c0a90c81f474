import type { DataSource } from 'typeorm';
import { type MyClaim, viewMyWork } from '../../../pipeline/reviews/my-work';
import type { Reviewer } from '../../../pipeline/reviews/reviewer';
import { toPublicId } from '../../../platform/ids/public-id';
import type { MyClaimDto, MyWorkDto } from './my-work.dto';

const toDto = ({ id, text, state, at }: MyClaim): MyClaimDto => ({
  claim: { id: toPublicId('clm', id), text },
  state,
  at: new Date(at).toISOString(),
});

/** What concerns one person at the desk. */
export async function getMyWork(database: DataSource, { personId }: Reviewer): Promise<MyWorkDto> {
  const work = await viewMyWork(database, personId, toPublicId('per', personId), true);
  return {
    reserved: work.reserved.map(toDto),
    drafts: work.drafts.map(toDto),
    assigned: work.assigned.map(toDto),
    secondReadings: work.secondReadings.map(toDto),
    changed: work.changed.map(toDto),
  };
}
