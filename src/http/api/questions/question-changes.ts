import { assessQuestionsJob } from '../../../pipeline/jobs/assess-questions.job';
import { mergeQuestion } from '../../../pipeline/reviews/questions/merge-question';
import type { QuestionRequest } from '../../../pipeline/reviews/questions/question-row';
import { separateQuestion } from '../../../pipeline/reviews/questions/separate-question';
import { splitQuestion } from '../../../pipeline/reviews/questions/split-question';
import type { PipelineAccess } from '../pipeline-access';
import { orStaleProblem, type SeenRowRequest } from '../requests/seen-row';
import { orProblem } from '../reviews/refusal-problem';
import type { QuestionWithClaimsDto } from './question.dto';
import type { QuestionMergeDto, QuestionSplitDto } from './question-changes.dto';
import { getQuestion } from './questions.view';

/** @throws ProblemException `not-found`, `revision-stale`, `validation-failed`, `conflict` */
export const merge = (
  pipeline: PipelineAccess,
  seen: SeenRowRequest,
  { into, reason }: QuestionMergeDto,
): Promise<QuestionWithClaimsDto> =>
  change(pipeline, seen, reason, async (request) => {
    const questionId = await mergeQuestion(pipeline.database, { ...request, into });
    return { questionId, questionIds: [questionId] };
  });

/** @throws ProblemException `not-found`, `revision-stale`, `conflict` */
export const separate = (
  pipeline: PipelineAccess,
  seen: SeenRowRequest,
  reason: string,
): Promise<QuestionWithClaimsDto> =>
  change(pipeline, seen, reason, async (request) => {
    const questionIds = await separateQuestion(pipeline.database, request);
    return { questionId: seen.id, questionIds };
  });

/** @throws ProblemException `not-found`, `revision-stale`, `validation-failed`, `conflict` */
export const split = (
  pipeline: PipelineAccess,
  seen: SeenRowRequest,
  { text, claims = [], evidence = [], reason }: QuestionSplitDto,
): Promise<QuestionWithClaimsDto> =>
  change(pipeline, seen, reason, (request) => splitQuestion(pipeline.database, { ...request, text, claims, evidence }));

interface Changed {
  /** The question to show. */
  questionId: string;
  /** Those to assess. */
  questionIds: string[];
}

async function change(
  pipeline: PipelineAccess,
  { id, revision, person }: SeenRowRequest,
  reason: string,
  useCase: (request: QuestionRequest) => Promise<Changed>,
): Promise<QuestionWithClaimsDto> {
  const { database } = pipeline;
  await getQuestion(database, id, person.personId);
  const { questionId, questionIds } = await orStaleProblem(
    () => orProblem(database, person, () => useCase({ questionId: id, revision, person, reason })),
    () => getQuestion(database, id, person.personId),
  );
  pipeline.ring(assessQuestionsJob, { questionIds });
  return getQuestion(database, questionId, person.personId);
}
