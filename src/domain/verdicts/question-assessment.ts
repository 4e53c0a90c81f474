import type { AnswerRule } from '../contradictions/answer-relation';
import type { Comparator } from '../text/statement';
import type { Grade } from './question-input';
import type { VerdictRule, VerdictState } from './state';

/** `rival`: a group that supports the strongest answer excluding this one. */
export type GroupSide = 'for' | 'against' | 'debunk' | 'rival' | 'reports';

/** One independent voice in the weighing. */
export interface GroupShare {
  side: GroupSide;
  /** The sources of the group, the one that speaks for it first. */
  sources: string[];
  /** Ids of its pieces, where they were given ids. */
  evidence: string[];
  /** Of the piece that speaks for the group. */
  grade: Grade;
  /** E of the model, debunks threefold; 0 for groups that only report. */
  weight: number;
  /** Its signed part of belief (positive) or disbelief (negative); all shares add up to belief − disbelief. */
  share: number;
}

export interface ClaimAssessment {
  value: string;
  /** Only where the answer is not one plain value. */
  comparator?: Comparator;
  valueMax?: string;
  /** Other values that were taken for the same answer; absent when there are none. */
  otherSpellings?: readonly string[];
  state: VerdictState;
  /** The value that took its place in time, null while it stands. */
  supersededBy: string | null;
  /** Rounded to three digits, like belief, disbelief and uncertainty. */
  probability: number;
  belief: number;
  disbelief: number;
  uncertainty: number;
  rule: VerdictRule;
  /** Of the strongest rival's groups only the strongest, where a question has very many answers and groups. */
  groups: GroupShare[];
  /**
   * Positions in `groups` of the smallest set found whose removal changes the state; exact up to three groups, greedy up to
   * six, empty when no such set was found.
   */
  decisive: number[];
  /** Holders whose earlier, opposite position on this answer no longer counts; absent when there is none. */
  givenUpBy?: string[];
}

/** `dispute`: somebody denies what others assert; `debunk`: somebody who is no party calls it wrong. */
export type ContradictionRule = AnswerRule | 'dispute' | 'debunk';

export interface AssessedContradiction {
  /** The values that exclude each other; "not X" is the denial of X. */
  a: string;
  b: string;
  rule: ContradictionRule;
  explanation: string;
}

export interface QuestionAssessment {
  id: string;
  /** The best-supported value, null when nobody supports any that is not refuted. */
  best: string | null;
  claims: ClaimAssessment[];
  contradictions: AssessedContradiction[];
}
