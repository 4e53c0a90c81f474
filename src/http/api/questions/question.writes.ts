import { type Actor, historyActor } from '../../../access/actor';
import type { Slot } from '../../../domain/matching/matched-article';
import type { AnswerType } from '../../../domain/values/answer';
import { dayIntervalOf } from '../../../domain/values/dates';
import { createQuestion, type NewQuestion } from '../../../pipeline/claims/create-question';
import { assessQuestionsJob } from '../../../pipeline/jobs/assess-questions.job';
import { invalidMember, ProblemException } from '../../problems/problem-exception';
import type { PipelineAccess } from '../pipeline-access';
import type { CreateQuestionDto } from './create-question.dto';
import type { QuestionWithClaimsDto } from './question.dto';
import { getQuestion } from './questions.view';

const TYPES: Record<Slot, AnswerType[]> = {
  whether: ['yes_no'],
  when: ['date'],
  where: ['place', 'category'],
  who: ['actor', 'category'],
  how_many: ['quantity'],
};

function eventOf({ eventId, event }: CreateQuestionDto): NewQuestion['event'] {
  if (eventId !== undefined && event !== undefined) throw invalidMember('/event', 'give either eventId or event');
  if (eventId !== undefined) return { id: eventId };
  if (event === undefined) throw invalidMember('/eventId', 'eventId or event is needed');
  if (event.date === undefined) return { label: event.label, edtf: null, from: null, to: null };
  const days = dayIntervalOf(event.date);
  if (days === null) throw invalidMember('/event/date', 'date is no EDTF date that is understood');
  return { label: event.label, edtf: event.date, ...days };
}

/** @throws ProblemException `validation-failed`, and `conflict` where the event has this question already */
export async function addQuestion(
  pipeline: PipelineAccess,
  body: CreateQuestionDto,
  actor: Actor,
): Promise<QuestionWithClaimsDto> {
  const { text, slot, answerType, unit = null, scope = null, cumulative = false } = body;
  if (!TYPES[slot].includes(answerType)) {
    throw invalidMember('/answerType', `answerType must be ${TYPES[slot].join(' or ')} where slot is ${slot}`);
  }
  const event = eventOf(body);
  const created = await createQuestion(pipeline.database, {
    text,
    slot,
    answerType,
    unit,
    scope,
    cumulative,
    event,
    actor: historyActor(actor),
  });
  switch (created.outcome) {
    case 'event_not_found':
      throw invalidMember('/eventId', 'there is no such event');
    case 'exists':
      throw new ProblemException('conflict', 'The event has this question already.');
    case 'created':
      pipeline.ring(assessQuestionsJob, { questionIds: [created.questionId] });
      return getQuestion(pipeline.database, created.questionId, actor.personId);
  }
}
