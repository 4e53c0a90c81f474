import { answerKey } from '../values/answer-key';
import type { Clause } from './clause';
import type { EventSignature, MatchedAnswer, MatchedEntity, MatchedEvent, MatchedQuestion } from './matched-article';
import { type Participant, toEntity } from './participant';
import { SLEEPING_SLOTS } from './sleeping-slots';

/** An event while its article is being read. */
export interface EventDraft {
  signature: EventSignature;
  label: string;
  edtf: string | null;
  entities: Map<string, MatchedEntity>;
  questions: Map<string, MatchedQuestion>;
  /** By slot key: how far the worthiest statement is worth checking by itself. */
  worth: Map<string, number>;
  /** By slot and answer key: the plainest sentence so far, and how much its statement is about it. */
  sentences: Map<string, { text: string; worth: number }>;
}

/** A question as an answer asks it; what is left out is null, false, or the slot itself. */
export type QuestionDraft = Pick<MatchedQuestion, 'slot' | 'answerType' | 'text'> &
  Partial<Pick<MatchedQuestion, 'slotKey' | 'unit' | 'scope' | 'cumulative'>>;

/** What a clause answers; how it stands to it is read from the clause unless said. */
export type AnswerDraft = Pick<MatchedAnswer, 'answer' | 'claimText' | 'confidence' | 'reason'> &
  Partial<Pick<MatchedAnswer, 'stance' | 'party' | 'namedOrigin'>>;

export function newEvent(signature: EventSignature, label: string, edtf: string | null): EventDraft {
  return { signature, label, edtf, entities: new Map(), questions: new Map(), worth: new Map(), sentences: new Map() };
}

const added = (list: readonly string[], more: readonly string[]): string[] => [...new Set([...list, ...more])];

/** Lets a further clause add to what identifies the event. */
export function joinEvent(event: EventDraft, more: EventSignature): void {
  const { signature } = event;
  signature.participants = added(signature.participants, more.participants);
  signature.places = added(signature.places, more.places);
  signature.object = added(signature.object, more.object);
  if (signature.from === null || (more.from !== null && more.from === more.to && signature.from !== signature.to)) {
    signature.from = more.from;
    signature.to = more.to;
  }
}

export function addParticipants(event: EventDraft, participants: readonly Participant[]): void {
  for (const one of participants) if (!event.entities.has(one.key)) event.entities.set(one.key, toEntity(one));
}

const SAME_CLAUSE = 8;

/** Adds an answer to a question of the event, opening the question if need be; `worth` is 0 for what is said in passing. */
export function addAnswer(
  event: EventDraft,
  clause: Clause,
  asked: QuestionDraft,
  given: AnswerDraft,
  worth: number,
): void {
  const answer: MatchedAnswer = {
    statementId: clause.statement.id,
    answerKey: answerKey(given.answer),
    stance: stanceOf(clause),
    party: false,
    debunk: false,
    namedOrigin: namedOriginOf(clause),
    ...given,
  };
  const slotKey = asked.slotKey ?? asked.slot;
  event.worth.set(slotKey, Math.max(worth, event.worth.get(slotKey) ?? 0));
  const said = `${slotKey}|${answer.answerKey}`;
  if (worth > (event.sentences.get(said)?.worth ?? -1)) event.sentences.set(said, { text: answer.claimText, worth });
  const known = event.questions.get(slotKey);
  if (known === undefined) {
    const question = { id: null, slotKey, unit: null, scope: null, cumulative: false, dormant: true, ...asked };
    event.questions.set(slotKey, { ...question, answers: [answer] });
    return;
  }
  // Clauses come in order: a repetition can only be among the answers given last.
  const twice = known.answers
    .slice(-SAME_CLAUSE)
    .some((one) => one.statementId === answer.statementId && one.answerKey === answer.answerKey);
  if (!twice) known.answers.push(answer);
}

/** Keys of participants and of those they belong to. */
export function participantKeys(participants: readonly Participant[]): string[] {
  return [...new Set(participants.flatMap((one) => [one.key, one.principal]))];
}

/** A question wakes when an answer is worth checking by itself or a second statement answers too. */
export function wake(event: EventDraft): void {
  for (const [slotKey, question] of event.questions) {
    const statements = new Set(question.answers.map(({ statementId }) => statementId));
    const twice = SLEEPING_SLOTS.includes(slotKey) ? areOpposed(question.answers) : statements.size > 1;
    question.dormant = (event.worth.get(slotKey) ?? 0) < QUESTION_WORTH && !twice;
  }
}

/** Whether answers exclude each other by themselves, or one is denied. */
const areOpposed = (answers: readonly MatchedAnswer[]): boolean =>
  new Set(answers.map(({ answerKey: key, stance }) => `${key} ${stance === 'denies'}`)).size > 1;

/** Check-worthiness from which a statement opens a question of its own (design, section 5). */
export const QUESTION_WORTH = 0.5;

export function finish(event: EventDraft): MatchedEvent {
  const { signature, label, edtf } = event;
  // Reports of one incident may call it by different names.
  const block = signature.predicate.startsWith('incident:') ? 'incident' : signature.predicate;
  const day = block === 'incident' && signature.from === signature.to ? signature.from : null;
  const keys = added(signature.participants, [...signature.places, ...(day === null ? [] : [day])]).map(
    (key) => `${block}|${key}`,
  );
  return {
    id: null,
    signature,
    keys,
    label,
    edtf,
    entities: [...event.entities.values()],
    questions: [...event.questions.values()].map((question) => worded(event, question)),
  };
}

/** What the clause says for or against its answer: firm assertions support, rumours and guesses only report. */
function stanceOf({ statement }: Clause): 'supports' | 'denies' | 'reports' {
  if (statement.modality === 'denied') return 'denies';
  return /^(?:alleged|possible|likely|perceived|feared|pledged|predicted|normative|conditional)$/u.test(
    statement.modality,
  )
    ? 'reports'
    : 'supports';
}

/** Speakers that are responsible bodies or documents, as the source of what they are quoted for. */
function namedOriginOf({ statement: { attribution } }: Clause): string | null {
  return attribution.mode === 'official' || attribution.mode === 'document' || attribution.mode === 'indirect'
    ? attribution.speaker
    : null;
}

/** Every answer in the words of the statement that is most about it, and the question after its first answer. */
function worded(event: EventDraft, question: MatchedQuestion): MatchedQuestion {
  const sentence = (answer: MatchedAnswer) =>
    event.sentences.get(`${question.slotKey}|${answer.answerKey}`)?.text ?? answer.claimText;
  const [first] = question.answers;
  return {
    ...question,
    text: first === undefined ? question.text : question.text.replace(first.claimText, () => sentence(first)),
    answers: question.answers.map((answer) => ({ ...answer, claimText: sentence(answer) })),
  };
}
