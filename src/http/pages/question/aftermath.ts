import { IS_PUBLIC } from '../../../pipeline/reviews/entries/discussed-claim';
import { entryShown } from '../../../pipeline/reviews/entries/entry-sight';

/** What was published, wrong, and corrected. */
export interface PublicCorrection {
  id: string;
  wrong: string;
  /** Day */
  since: string;
  noticedBy: string;
  isNow: string;
  state: 'open' | 'done';
  at: string;
}

/** Who was asked for their side, and what they said. */
export interface PublicReply {
  id: string;
  asked: string;
  /** Day */
  askedOn: string;
  /** Day */
  dueOn: string;
  state: 'waiting' | 'answered' | 'unanswered';
  /** Whether the day is past and they have not answered. */
  overdue: boolean;
  answer: string | null;
  /** Day */
  answeredOn: string | null;
}

const listed = (table: string, viewer: string, entry: string): string => `COALESCE((
  SELECT json_agg(${entry} ORDER BY a.id) FROM ${table} a JOIN reviews r ON r.claim_id = a.claim_id
  WHERE a.claim_id = c.id AND a.state <> 'withdrawn' AND ${IS_PUBLIC} AND ${entryShown('a', viewer)}), '[]')`;

/** SQL: JSON of the corrections of the claim `c`, oldest first; none where no ruling on it is public. */
export const publicCorrections = (viewer: string): string =>
  listed(
    'corrections',
    viewer,
    `json_build_object('id', a.id, 'wrong', a.wrong, 'since', a.wrong_since, 'noticedBy', a.noticed_by, 'isNow', a.is_now,
      'state', a.state, 'at', a.created_at)`,
  );

/** SQL: JSON of the replies that were asked for on the claim `c`, oldest first; none where no ruling on it is public. */
export const publicReplies = (viewer: string): string =>
  listed(
    'reply_requests',
    viewer,
    `json_build_object('id', a.id, 'asked', a.asked, 'askedOn', a.asked_on, 'dueOn', a.due_on, 'state', a.state,
      'overdue', a.state = 'waiting' AND a.due_on < current_date, 'answer', a.answer, 'answeredOn', a.answered_on)`,
  );
