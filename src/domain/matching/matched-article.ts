import type { Statement } from '../text/statement';
import type { Answer, AnswerType } from '../values/answer';
import type { Stance } from '../verdicts/question-input';

/** One article as the matcher sees it: what was read, and when it was published (ISO day or date-time, null if unknown). */
export interface ArticleReading {
  title: string;
  text: string;
  publishedAt: string | null;
  statements: Statement[];
}

export type Slot = 'whether' | 'when' | 'where' | 'who' | 'how_many';

/** What identifies an event: compared, never shown. Plain JSON, stored with the event. */
export interface EventSignature {
  /** Predicate class, the same for a predicate and its opposite: "presence", "crash", "sign". */
  predicate: string;
  /** Canonical keys of who and what takes part. */
  participants: string[];
  /** Canonical keys of the places, coarser ones included. */
  places: string[];
  /** Stems of what the predicate is about ("free fuel", "territorial integrity"). */
  object: string[];
  from: string | null;
  to: string | null;
  /** ISO day of the first article that tells of an incident: the freshest news of one that is not dated. */
  told?: string | null;
}

export interface MatchedEntity {
  key: string;
  name: string;
  kind: 'person' | 'place' | 'organisation' | 'thing';
  /** Key of the entity it lies in or belongs to. */
  containedIn: string | null;
  /** Lower-case names the text itself gives it. */
  aliases: string[];
}

/** What one statement says about a question. */
export interface MatchedAnswer {
  statementId: string;
  answer: Answer;
  /** Equal exactly when two answers are the same answer. */
  answerKey: string;
  /** The claim in a sentence. */
  claimText: string;
  stance: Stance;
  /** 0 to 1; below SUGGESTION_THRESHOLD the pair is a suggestion, not evidence. */
  confidence: number;
  party: boolean;
  debunk: boolean;
  /** Named as the source of the value. */
  namedOrigin: string | null;
  /** Why it was matched, for people. */
  reason: string;
}

export interface MatchedQuestion {
  /** Of a known question, or null for a new one. */
  id: string | null;
  slot: Slot;
  /** Unique within the event: "how_many:died:person". */
  slotKey: string;
  answerType: AnswerType;
  unit: string | null;
  scope: string | null;
  cumulative: boolean;
  text: string;
  /** No answer is worth checking by itself and nobody else answers. */
  dormant: boolean;
  answers: MatchedAnswer[];
}

export interface MatchedEvent {
  id: string | null;
  signature: EventSignature;
  /** Blocking keys under which the event can be found again. */
  keys: string[];
  label: string;
  edtf: string | null;
  entities: MatchedEntity[];
  questions: MatchedQuestion[];
}

/** An event already known, as loaded for the blocking keys of an article. */
export interface EventCandidate {
  id: string;
  label: string;
  signature: EventSignature;
  /** Statements of the article in hand that an earlier reading took for evidence of it. */
  statementIds?: string[];
}

/** The same with its questions. */
export interface KnownEvent extends EventCandidate {
  questions: KnownQuestion[];
}

export interface KnownQuestion {
  id: string;
  slotKey: string;
  text: string;
  /** Those that an article gives as well; in a slot that sleeps all. */
  answers: Pick<MatchedAnswer, 'answerKey' | 'claimText'>[];
}

/** A match of at least this confidence is evidence; below, a suggestion for people. */
export const SUGGESTION_THRESHOLD = 0.5;
