import type { PublicIdPrefix } from '../../platform/ids/public-id';

/** Where words can stand, and what an operator can do about them there. */
export interface WordPlace {
  /** What its rows are, for people: "evidence". */
  kind: string;
  prefix: PublicIdPrefix;
  /** SQL of the uuid that a row `searched` is told by; its `id` unless given. */
  id?: string;
  /** Column with a number that is told beside it. */
  number?: string;
  advice: string;
}

const QUOTED = 'withdraw the evidence at the desk, then redact the versions that quote it';
const AROUND = `in public, up to 600 characters around a quotation: ${QUOTED}`;
const BY_HAND = 'in versions, lists and searches: no command changes it, the owner of the database can';
const WITH_VERSION = 'goes with the versions that say it, once these are redacted';
const AT_DESK = 'read at the desk only: change or delete it there';

/** By table, in the order they are told. A table that is not named here is searched all the same. */
export const WORD_PLACES: Record<string, WordPlace> = {
  verdicts: {
    kind: 'version',
    prefix: 'clm',
    id: 'claim_id',
    number: 'number',
    advice: 'redact it, with --versions',
  },
  claims: { kind: 'claim', prefix: 'clm', advice: 'put it in other words, with --text' },
  questions: {
    kind: 'question',
    prefix: 'qst',
    advice:
      'its words: merge it into one of other words; why it is assessed again: written into the next version, redact that',
  },
  events: { kind: 'event', prefix: 'evt', advice: BY_HAND },
  statements: { kind: 'statement', prefix: 'stm', advice: QUOTED },
  evidence: { kind: 'evidence', prefix: 'evd', advice: QUOTED },
  contradictions: {
    kind: 'contradiction',
    prefix: 'con',
    advice: 'withdraw the evidence behind it, then redact the versions that tell of it',
  },
  articles: { kind: 'article', prefix: 'art', advice: QUOTED },
  article_versions: {
    kind: 'text of an article',
    prefix: 'art',
    id: 'article_id',
    number: 'number',
    advice: AROUND,
  },
  evidence_archives: {
    kind: 'kept page of evidence',
    prefix: 'evd',
    id: '(SELECT min(e.id::text)::uuid FROM evidence e WHERE e.archive_id = searched.id)',
    advice: AROUND,
  },
  publishers: { kind: 'publisher', prefix: 'pub', advice: BY_HAND },
  entities: { kind: 'entity', prefix: 'ent', advice: BY_HAND },
  rulings: { kind: 'ruling', prefix: 'rul', advice: WITH_VERSION },
  reviews: {
    kind: 'review',
    prefix: 'clm',
    id: 'claim_id',
    advice: 'its reasons are written into the next version: rule on it anew, then redact those that say them',
  },
  corrections: { kind: 'correction', prefix: 'cor', advice: 'withdraw it at the desk, then redact what told of it' },
  reply_requests: { kind: 'reply', prefix: 'rep', advice: 'withdraw it at the desk, then redact what told of it' },
  notices: { kind: 'notice', prefix: 'msg', advice: WITH_VERSION },
  review_tags: { kind: 'tag', prefix: 'clm', id: 'claim_id', advice: 'in feeds: take the tag off at the desk' },
  comments: { kind: 'comment', prefix: 'cmt', advice: AT_DESK },
  error_reports: { kind: 'error report', prefix: 'err', advice: AT_DESK },
  suggestions: { kind: 'suggestion', prefix: 'sug', advice: 'read at the desk only: reject it there' },
  citations: { kind: 'citation', prefix: 'cit', advice: 'read by whoever made it: withdraw it' },
};

/** What is said of a table that has no advice of its own. */
export const ELSEWHERE = 'not shown to the public';
