import { type Actor, historyActor } from '../../../access/actor';
import { createClaim } from '../../../pipeline/claims/create-claim';
import { assessQuestionsJob } from '../../../pipeline/jobs/assess-questions.job';
import { invalidMember, ProblemException } from '../../problems/problem-exception';
import type { PipelineAccess } from '../pipeline-access';
import { toAnswer } from '../questions/to-answer';
import type { ClaimDto } from './claim.dto';
import { getClaim } from './claims.view';
import type { CreateClaimDto } from './create-claim.dto';

/** @throws ProblemException `validation-failed`, and `conflict` where the question has this answer already */
export async function addClaim(pipeline: PipelineAccess, body: CreateClaimDto, actor: Actor): Promise<ClaimDto> {
  const created = await createClaim(pipeline.database, {
    ...body,
    answer: toAnswer(body.answer),
    actor: historyActor(actor),
  });
  switch (created.outcome) {
    case 'question_not_found':
      throw invalidMember('/questionId', 'there is no such question');
    case 'wrong_type':
      throw invalidMember('/answer/type', 'the question takes answers of another type');
    case 'exists':
      throw new ProblemException('conflict', 'The question has this answer already.');
    case 'created':
      pipeline.ring(assessQuestionsJob, { questionIds: [created.questionId] });
      return getClaim(pipeline.database, created.claimId, actor.personId);
  }
}
