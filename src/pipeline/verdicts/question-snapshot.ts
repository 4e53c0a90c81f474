import type { AttributionMode, Modality, Span } from '../../domain/text/statement';
import type { Answer, AnswerType } from '../../domain/values/answer';
import type { Grade, Stance } from '../../domain/verdicts/question-input';
import type { Rulings } from '../../domain/verdicts/rulings';
import type { ReviewReason, RulingBasis } from '../../domain/workflow/reasons-to-review';
import type { ReviewState } from '../../domain/workflow/review-state';
import type { Cause } from '../claims/cause';

/** A piece of evidence that counts, with all that its weight and its quotation need. */
export interface EvidenceSnapshot {
  id: string;
  claimId: string;
  stance: Stance;
  /** As this passage gives it; null where it is the claim's. */
  answer: Answer | null;
  party: boolean;
  debunk: boolean;
  namedOrigin: string | null;
  confidence: number;
  confirmed: boolean;
  /** `rulings`: how its own assertions came out where people ruled on them, as it was last brought up to date. */
  publisher: { id: string; name: string; grade: Grade; owner: string | null; rulings?: Rulings };
  /** Grade of the publisher who bears the speaker's name, if there is one. */
  speakerGrade: Grade | null;
  /** What was read; null for a record that a person added. */
  statement: {
    id: string;
    quote: string;
    prefix: string;
    suffix: string;
    passage: string;
    speaker: string | null;
    attributionMode: AttributionMode;
    modality: Modality;
    span: Span;
    /** Check-worthiness, 0–1. */
    worthiness: number;
  } | null;
  article: { id: string; title: string; version: number; url: string | null; publishedAt: string | null } | null;
  record: { quote: string; url: string | null; addedAt: string } | null;
}

/** The ruling that stands on a claim, published or about to be, with what it rested on. */
export interface RulingSnapshot extends RulingBasis {
  id: string;
  rating: string;
  label: string;
  value: number | null;
  rationale: string;
  /** Null while it waits to be published. */
  publishedAt: string | null;
  reviewState: ReviewState;
  returnedFor: ReviewReason[];
  /** Why it was withdrawn, as the editor put it; null while it stands. */
  withdrawnFor: string | null;
}

/** Something published that was wrong, as readers are told. */
export interface CorrectionSnapshot {
  id: string;
  wrong: string;
  /** Day: "2026-03-02". */
  since: string;
  noticedBy: string;
  isNow: string;
  status: 'open' | 'done';
  recordedAt: string;
}

/** Who was asked for their side, and what they said. */
export interface ReplySnapshot {
  id: string;
  asked: string;
  askedOn: string;
  dueOn: string;
  status: 'waiting' | 'answered' | 'unanswered';
  answer: string | null;
  answeredOn: string | null;
}

/** A version that was emptied, of the claim or of one merged into it. */
export interface RedactionSnapshot {
  claimId: string;
  number: number;
  /** UTC with microseconds. */
  at: string;
  reason: string;
}

export interface ClaimSnapshot {
  id: string;
  text: string;
  answer: Answer;
  answerKey: string;
  /** The claim that stands for it after a merge; itself otherwise. */
  survivorId: string;
  origin: 'rule' | 'person';
  ruling: RulingSnapshot | null;
  corrections: CorrectionSnapshot[];
  replies: ReplySnapshot[];
  redactions: RedactionSnapshot[];
}

export interface ChangedPassage {
  evidenceId: string;
  claimId: string;
  /** A sentence for people. */
  text: string;
}

/** Everything an assessment rests on, as it was at one moment. */
export interface QuestionSnapshot {
  id: string;
  text: string;
  slot: string;
  /** "how_many:died:person": the middle part says what is counted. */
  slotKey: string;
  answerType: AnswerType;
  unit: string | null;
  scope: string | null;
  cumulative: boolean;
  dormant: boolean;
  revision: number;
  causes: Cause[];
  event: { id: string; label: string; edtf: string | null };
  claims: ClaimSnapshot[];
  evidence: EvidenceSnapshot[];
  /** Passages that changed after a person's decision, and the queue has not heard of. */
  changed: ChangedPassage[];
}
