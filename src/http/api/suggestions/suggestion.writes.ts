import { type Actor, historyActor } from '../../../access/actor';
import { decideSuggestion } from '../../../pipeline/claims/decide-suggestion';
import { assessQuestionsJob } from '../../../pipeline/jobs/assess-questions.job';
import { notFound, ProblemException } from '../../problems/problem-exception';
import type { DecisionDto } from '../evidence/create-evidence.dto';
import type { PipelineAccess } from '../pipeline-access';
import type { SuggestionDto } from './suggestion.dto';
import { getSuggestion } from './suggestions.view';

/** @throws ProblemException `not-found`, and `conflict` for what was decided before or is no longer in its article */
export async function decideOnSuggestion(
  pipeline: PipelineAccess,
  id: string,
  body: DecisionDto,
  actor: Actor,
): Promise<SuggestionDto> {
  const decided = await decideSuggestion(pipeline.database, { suggestionId: id, ...body, actor: historyActor(actor) });
  switch (decided.outcome) {
    case 'not_found':
      throw notFound('suggestion');
    case 'decided_before':
      throw new ProblemException('conflict', 'The suggestion was decided before.');
    case 'withdrawn':
      throw new ProblemException('conflict', 'The passage is no longer in its article.');
    case 'decided':
      if (decided.questionIds.length > 0) pipeline.ring(assessQuestionsJob, { questionIds: decided.questionIds });
      return getSuggestion(pipeline.database, id, actor.personId);
  }
}
