import type { ReviewRequest } from '../../../pipeline/reviews/act';
import type { Draft } from '../../../pipeline/reviews/drafts';
import { readDraft, StaleDraft, saveDraft } from '../../../pipeline/reviews/drafts';
import type { Sql } from '../../../platform/database/rows';
import { toPublicId } from '../../../platform/ids/public-id';
import { ProblemException } from '../../problems/problem-exception';
import type { PipelineAccess } from '../pipeline-access';
import type { DraftDto, DraftInputDto } from './draft.dto';
import { orProblem } from './refusal-problem';
import { requireReview } from './review.view';

const toDto = (draft: Draft): DraftDto => ({
  ...draft,
  evidence: draft.evidence.map((id) => toPublicId('evd', id)),
});

/** One's own draft, empty before the first. @throws ProblemException `not-found` */
export async function getDraft(sql: Sql, claimId: string, personId: string): Promise<DraftDto> {
  await requireReview(sql, claimId);
  return toDto(await readDraft(sql, claimId, personId));
}

/** Keeps what was typed. @throws ProblemException `revision-stale` with the draft as it is stored */
export async function putDraft(
  { database }: PipelineAccess,
  { person, claimId, revision }: ReviewRequest,
  { rating = null, rationale, evidence, reviewOn = null }: DraftInputDto,
): Promise<DraftDto> {
  const typed = { rating, rationale, evidence, reviewOn };
  const save = () => saveDraft(database, claimId, person.personId, revision, typed);
  try {
    return toDto(await orProblem(database, person, save));
  } catch (error) {
    if (!(error instanceof StaleDraft)) throw error;
    throw new ProblemException('revision-stale', error.message, undefined, { draft: toDto(error.stored) });
  }
}
