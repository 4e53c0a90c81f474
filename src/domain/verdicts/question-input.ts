import type { Comparator, Modality } from '../text/statement';
import type { AnswerType } from '../values/answer';
import type { Rulings } from './rulings';

/** Admiralty reliability of a source; F = cannot be judged, the default. */
export type Grade = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

export type Stance = 'supports' | 'denies' | 'reports';

/** What one passage of one source means for the answer to a question. The `assess` command reads these as JSON. */
export interface EvidenceInput {
  /** Given back in groups and explanations; defaults to the position in the list. */
  id?: string;
  /** The publisher, or its host name. */
  source: string;
  grade?: Grade;
  /** How earlier claims of the source came out where people ruled on them: moves the weight of its grade. */
  rulings?: Rulings;
  /** Sources of one owner are not independent; defaults to the source itself. */
  owner?: string;
  /** Who is reported as saying so, and how reliable that speaker is where graded. */
  speaker?: string;
  speakerGrade?: Grade;
  /** The holder is a party to the event: its denial counts once, not threefold. */
  party?: boolean;
  /** The holder, no party, says that the circulated claim is wrong. */
  debunk?: boolean;
  /** Named as the source of the value ("according to the ministry of emergencies"). */
  origin?: string;
  /** ISO date or date-time. */
  publishedAt?: string;
  url?: string;
  /** The passage, for near-copy detection. */
  text?: string;
  stance?: Stance;
  /** The answer: a decimal, an EDTF date, "yes" or "no", or a path "Europe/France/Paris". */
  value?: string;
  /** Upper end where `comparator` is `range`. */
  valueMax?: string;
  comparator?: Comparator;
  unit?: string;
  modality?: Modality | 'reported' | 'official' | 'record';
  /** 0 to 1: how sure the reading is; below .5 it does not count until `confirmed`. */
  confidence?: number;
  confirmed?: boolean;
  /** ISO days between which the state is said to hold (yes_no). */
  validFrom?: string;
  validTo?: string;
  /** The day the value describes ("as of Friday"), for cumulative counts; defaults to `publishedAt`. */
  asOf?: string;
}

export interface QuestionInput {
  id: string;
  answerType: AnswerType;
  /** A running toll: later and higher updates instead of contradicting. */
  cumulative?: boolean;
  /** A count of the moment (who is missing today): a later one updates, up or down. */
  momentary?: boolean;
  evidence: EvidenceInput[];
}
