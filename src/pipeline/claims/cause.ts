export type CauseKind =
  | 'article_added'
  | 'article_changed'
  | 'article_retracted'
  | 'article_reread'
  | 'publisher_changed'
  | 'alias_added'
  | 'model_changed'
  | 'evidence_added'
  | 'evidence_decided'
  | 'suggestion_confirmed'
  | 'question_added'
  | 'claim_added'
  | 'evidence_corrected'
  | 'contradiction_explained'
  | 'claims_merged'
  | 'claims_separated'
  | 'question_merged'
  | 'question_separated'
  | 'question_split'
  | 'claim_ruled'
  | 'claim_reopened'
  | 'ruling_withdrawn'
  | 'review_date_passed'
  | 'claim_corrected'
  | 'reply_recorded'
  | 'claim_reworded'
  | 'version_redacted';

/** Why a question is to be assessed again; a new verdict carries the causes that led to it. */
export interface Cause {
  kind: CauseKind;
  /** A sentence for readers: 'A changed version of "…" (The Courier) was read.' */
  text: string;
  /** The row behind it. */
  subjectId?: string;
  /** uuids of the claims that the text names; without them every answer of the question is told. */
  claims?: string[];
  /** What answers are told that must not or need not hear these names; without it, nothing. */
  elsewhere?: string;
  /** The revision of the question that it made; set by the bump. */
  revision?: number;
}
