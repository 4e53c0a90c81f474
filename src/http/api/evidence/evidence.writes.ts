import type { Actor } from '../../../access/actor';
import type { EvidenceSource } from '../../../pipeline/claims/add-evidence';
import { decideEvidence } from '../../../pipeline/claims/decide-evidence';
import { assessQuestionsJob } from '../../../pipeline/jobs/assess-questions.job';
import { correctEvidence, type EvidenceRequest } from '../../../pipeline/reviews/correct-evidence';
import { reviewActor } from '../../../pipeline/reviews/reviewer';
import { undoEvidence } from '../../../pipeline/reviews/undo-evidence';
import { invalidMember, notFound, ProblemException } from '../../problems/problem-exception';
import type { PipelineAccess } from '../pipeline-access';
import { orStaleProblem, type SeenRowRequest } from '../requests/seen-row';
import { orProblem } from '../reviews/refusal-problem';
import type { CorrectionDto } from './correction.dto';
import type { CreateEvidenceDto, DecisionDto } from './create-evidence.dto';
import type { EvidenceDto } from './evidence.dto';
import { getEvidence } from './evidence.view';
import { storeEvidence } from './new-evidence.writes';

function sourceOf({ statementId, publisherId, quote, url }: CreateEvidenceDto): EvidenceSource {
  if (statementId !== undefined) {
    const extra = Object.entries({ publisherId, quote, url }).find(([, value]) => value !== undefined);
    if (extra) throw invalidMember(`/${extra[0]}`, `${extra[0]} is not given with statementId`);
    return { statementId };
  }
  if (publisherId === undefined)
    throw invalidMember('/publisherId', 'statementId, or publisherId and quote, are needed');
  if (quote === undefined) throw invalidMember('/quote', 'quote is needed for a record');
  return { publisher: { id: publisherId }, quote, url: url ?? null };
}

/** @throws ProblemException `validation-failed`, `not-found` for the claim, and `conflict` for what is there already */
export function addEvidenceTo(
  pipeline: PipelineAccess,
  claimId: string,
  body: CreateEvidenceDto,
  actor: Actor,
): Promise<EvidenceDto> {
  return storeEvidence(pipeline, claimId, body, sourceOf(body), actor);
}

/** @throws ProblemException `not-found`, `revision-stale`, and `conflict` for evidence that was withdrawn */
export async function decideOnEvidence(
  pipeline: PipelineAccess,
  { id, revision, person }: SeenRowRequest,
  body: DecisionDto,
): Promise<EvidenceDto> {
  const actor = reviewActor(person);
  const decided = await orStaleProblem(
    () => decideEvidence(pipeline.database, { evidenceId: id, revision, ...body, actor }),
    () => getEvidence(pipeline.database, id, person.personId),
  );
  if (decided.outcome === 'not_found') throw notFound('piece of evidence');
  if (decided.outcome === 'withdrawn') throw new ProblemException('conflict', 'The evidence was withdrawn.');
  if (decided.outcome === 'decided') pipeline.ring(assessQuestionsJob, { questionIds: decided.questionIds });
  return getEvidence(pipeline.database, id, person.personId);
}

/** @throws ProblemException `not-found`, `revision-stale`, `validation-failed`, `conflict` */
export function correct(
  pipeline: PipelineAccess,
  seen: SeenRowRequest,
  { reason, ...correction }: CorrectionDto,
): Promise<EvidenceDto> {
  return change(pipeline, seen, (request) => correctEvidence(pipeline.database, { ...request, reason, correction }));
}

/** @throws ProblemException `not-found`, `revision-stale`, and `conflict` for what somebody else did last */
export function undo(pipeline: PipelineAccess, seen: SeenRowRequest): Promise<EvidenceDto> {
  return change(pipeline, seen, (request) => undoEvidence(pipeline.database, request));
}

async function change(
  pipeline: PipelineAccess,
  { id, revision, person }: SeenRowRequest,
  useCase: (request: EvidenceRequest) => Promise<string[]>,
): Promise<EvidenceDto> {
  const { database } = pipeline;
  await getEvidence(database, id, person.personId);
  const questionIds = await orStaleProblem(
    () => orProblem(database, person, () => useCase({ evidenceId: id, revision, person })),
    () => getEvidence(database, id, person.personId),
  );
  if (questionIds.length > 0) pipeline.ring(assessQuestionsJob, { questionIds });
  return getEvidence(database, id, person.personId);
}
