import type { DataSource } from 'typeorm';
import { assessQuestionsJob } from '../../../pipeline/jobs/assess-questions.job';
import type { ReviewRequest } from '../../../pipeline/reviews/act';
import { reserveNext } from '../../../pipeline/reviews/next-claim';
import type { QueueFilter } from '../../../pipeline/reviews/queue-filter';
import type { ReviewRow } from '../../../pipeline/reviews/review-row';
import type { Reviewer } from '../../../pipeline/reviews/reviewer';
import { fromPublicId } from '../../../platform/ids/public-id';
import type { PipelineAccess } from '../pipeline-access';
import { orProblem } from './refusal-problem';
import { getReview } from './review.view';
import type { ReviewDetailDto } from './review-detail.dto';

type UseCase<Request extends ReviewRequest> = (dataSource: DataSource, request: Request) => Promise<ReviewRow>;

/** Does one action of a person and answers the review as it is then. @throws ProblemException */
export async function actOnReview<Request extends ReviewRequest>(
  { database }: PipelineAccess,
  useCase: UseCase<Request>,
  request: Request,
): Promise<ReviewDetailDto> {
  await orProblem(database, request.person, () => useCase(database, request));
  return getReview(database, request.claimId, request.person);
}

/** The same for an action that verdicts depend on: the question is assessed again. @throws ProblemException */
export async function actAndReassess<Request extends ReviewRequest>(
  pipeline: PipelineAccess,
  useCase: UseCase<Request>,
  request: Request,
): Promise<ReviewDetailDto> {
  const review = await actOnReview(pipeline, useCase, request);
  pipeline.ring(assessQuestionsJob, { questionIds: [fromPublicId('qst', review.question.id)!] });
  return review;
}

/** Reserves the most urgent claim that this person may take; null where nothing is left. @throws ProblemException */
export async function takeNext(
  { database }: PipelineAccess,
  person: Reviewer,
  filter: QueueFilter,
): Promise<ReviewDetailDto | null> {
  const taken = await orProblem(database, person, () => reserveNext(database, person, filter));
  return taken && getReview(database, taken.claimId, person);
}
