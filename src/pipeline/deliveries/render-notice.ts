import { toPublicId } from '../../platform/ids/public-id';
import type { NoticeBody, NoticeChange, NoticeKind, ToldVersion } from '../notices/notice-body';
import { outcomeWords } from '../verdicts/public-outcome';

/** A notice as it is stored, with what it is about. */
export interface StoredNotice {
  /** uuid */
  id: string;
  kind: NoticeKind;
  /** ISO */
  createdAt: string;
  /** Null for a test. */
  citation: { id: string; url: string } | null;
  /** Empty for a test. */
  body: NoticeBody;
  /** The words of the version that told were taken out since. */
  redacted: boolean;
}

/** What receivers are sent; every attempt sends the same bytes. */
export interface NoticeMessage {
  type: 'verdict.changed' | 'webhook.test';
  timestamp: string;
  data: object;
}

/** Standard Webhooks asks for less than 20 kB. */
export const LARGEST_MESSAGE = 20_000;

const LONGEST_TEXT = 1_000;

const clip = (text: string): string => (text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`);

/** A notice with the addresses of everything it names. @param origin "https://desk.example" */
export function renderNotice(notice: StoredNotice, origin: string): NoticeMessage {
  const timestamp = notice.createdAt;
  if (notice.citation === null) return { type: 'webhook.test', timestamp, data: { text: 'A test of this receiver.' } };
  const { claim, cited, now, changes } = notice.body;
  const id = toPublicId('clm', claim.id);
  const message = (told: NoticeChange[]): NoticeMessage => ({
    type: 'verdict.changed',
    timestamp,
    data: {
      citation: { id: toPublicId('cit', notice.citation!.id), url: notice.citation!.url },
      claim: { id, text: clip(claim.text), url: `${origin}/claims/${id}` },
      cited: renderVersion(cited, origin),
      now: now && { ...renderVersion(now, origin), contentHash: now.contentHash },
      changes: told,
    },
  });
  return fitting(
    changes.map((change) => wordsLeft(change, notice.redacted)),
    message,
  );
}

/** A version as it is told: number, outcome in words, address. */
export function renderVersion({ claimId, number, label, status }: ToldVersion, origin: string) {
  const outcome = label === null || status === null ? null : outcomeWords({ label, status });
  return { number, outcome, url: `${origin}/claims/${toPublicId('clm', claimId)}/v/${number}` };
}

/** What a court has had taken out of a version is not told by a notice either. */
const wordsLeft = ({ kind, text }: NoticeChange, redacted: boolean): NoticeChange => ({
  kind,
  text: redacted && kind !== 'redaction' ? 'The words of this version were taken out since.' : clip(text),
});

/** As many changes as there is room for, the weightiest first. */
function fitting(changes: NoticeChange[], message: (told: NoticeChange[]) => NoticeMessage): NoticeMessage {
  for (let kept = changes.length; kept > 0; kept--) {
    const whole = message(changes.slice(0, kept));
    if (Buffer.byteLength(JSON.stringify(whole)) < LARGEST_MESSAGE) return whole;
  }
  return message([]);
}
