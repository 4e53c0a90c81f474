import type { AttributionMode, Modality, Span } from '../../domain/text/statement';
import type { Answer, AnswerType } from '../../domain/values/answer';
import type { Grade, Stance } from '../../domain/verdicts/question-input';
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
  publisher: { id: string; name: string; grade: Grade; owner: string | null };
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
  } | null;
  article: { id: string; title: string; version: number; url: string | null; publishedAt: string | null } | null;
  record: { quote: string; url: string | null; addedAt: string } | null;
}

export interface ClaimSnapshot {
  id: string;
  text: string;
  answer: Answer;
  answerKey: string;
  /** The claim that stands for it after a merge; itself otherwise. */
  survivorId: string;
}

/** Everything an assessment rests on, as it was at one moment. */
export interface QuestionSnapshot {
  id: string;
  text: string;
  slot: string;
  answerType: AnswerType;
  unit: string | null;
  scope: string | null;
  cumulative: boolean;
  revision: number;
  causes: Cause[];
  event: { id: string; label: string; edtf: string | null };
  claims: ClaimSnapshot[];
  evidence: EvidenceSnapshot[];
}
