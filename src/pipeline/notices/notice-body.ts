/** What a notice tells; a test tells of nothing. */
export const NOTICE_KINDS = [
  'outcome',
  'correction',
  'withdrawal',
  'needs_review',
  'redaction',
  'merged',
  'test',
] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** One thing that has changed, in a sentence for people. */
export interface NoticeChange {
  kind: Exclude<NoticeKind, 'test'>;
  text: string;
}

/** A version as a notice names it. */
export interface ToldVersion {
  /** uuid of the claim whose chain it stands in. */
  claimId: string;
  number: number;
  /** Of its ruling: "Mostly true"; null where the version was redacted. */
  label: string | null;
  status: 'published' | 'needs_review' | 'withdrawn' | null;
  /** In hex. */
  contentHash: string;
}

/** What is stored of a notice; addresses are added when it is sent, under the name that the service has then. */
export interface NoticeBody {
  /** The claim that tells: the one that is cited, or the one it was merged into. */
  claim: { id: string; text: string };
  cited: ToldVersion;
  /** Null where nothing of the claim is left to be read. */
  now: ToldVersion | null;
  changes: NoticeChange[];
}

/** SQL: the version `v` of `verdicts` as a notice names it. */
export const toldVersion = (v: string): string =>
  `jsonb_build_object('claimId', ${v}.claim_id, 'number', ${v}.number, 'label', ${v}.document #>> '{ruling,label}',
    'status', ${v}.document #>> '{ruling,status}', 'contentHash', ${v}.content_hash)`;
