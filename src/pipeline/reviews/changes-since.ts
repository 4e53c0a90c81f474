import { REVIEW_ACTIONS, transitionOf } from '../../domain/workflow/transitions';
import { deskSettings } from '../../platform/config/desk-settings';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { toPublicId } from '../../platform/ids/public-id';
import { commentShown } from './comments/comment-sight';
import { byFirstReader, entryShown } from './entries/entry-sight';
import { assessmentHidden, readingsHidden, wordsHidden } from './seen-by';

export const CHANGE_KINDS = [
  'verdict',
  'evidence',
  'contradiction',
  'comment',
  'review',
  'correction',
  'reply_request',
  'error_report',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Something that happened to a claim, as a sentence. */
export interface Change {
  kind: ChangeKind;
  /** RFC 3339 */
  at: string;
  text: string;
}

export interface ChangesSince {
  /** When the person last looked; null: never, and everything is new. */
  since: string | null;
  /** Oldest first; of many, the newest. */
  changes: Change[];
}

const MOST = 200;

// What concerns only who holds the claim for a while.
const PASSING = ['reserve', 'release', 'skip', 'snooze', 'reveal', 'draft']
  .map((action) => `'review.${action}'`)
  .join(',');

const short = (column: string) =>
  `CASE WHEN length(${column}) > 200 THEN left(${column}, 199) || '…' ELSE ${column} END`;

interface StoredChange {
  kind: ChangeKind;
  at: string;
  /** What is told; of a review, its action. */
  text: string;
  name: string | null;
  reason: string | null;
  rating: string | null;
}

const nameOf = (actor: string) =>
  `(SELECT name FROM people WHERE id = CASE WHEN ${actor} LIKE 'per_%' THEN substr(${actor}, 5)::uuid END)`;

const QUESTION = '(SELECT question_id FROM claims WHERE id = $1)';
const evidenceHidden = wordsHidden('e.id', QUESTION, '$2::uuid');

/** $1 the claim, $2 the person, $3 since when, $4 their public id, $5 whether they work here. */
const CHANGES = `
  SELECT 'verdict' AS kind, v.created_at AS at, 'Verdict version ' || v.number || ': ' || replace(v.state, '_', ' ') || '.' ||
      coalesce(' ' || (v.causes->-1->>'text'), '') AS text, NULL AS name, NULL AS reason, NULL AS rating
    FROM verdicts v JOIN claims of ON of.id = v.claim_id WHERE v.claim_id = $1 AND NOT ${assessmentHidden('of', '$2::uuid')}
  UNION ALL SELECT 'evidence', e.created_at, CASE e.stance WHEN 'supports' THEN 'New evidence for the claim: '
      WHEN 'denies' THEN 'New evidence against the claim: ' ELSE 'New report of the claim: ' END || p.name || '.', NULL, NULL, NULL
    FROM evidence e JOIN publishers p ON p.id = e.publisher_id WHERE e.claim_id = $1
  UNION ALL SELECT 'evidence', e.withdrawn_at, 'Evidence was withdrawn: ' || p.name ||
      CASE WHEN ${evidenceHidden} THEN '.' ELSE ' (' || e.withdrawn_reason || ').' END, NULL, NULL, NULL
    FROM evidence e JOIN publishers p ON p.id = e.publisher_id WHERE e.claim_id = $1 AND e.withdrawn_at IS NOT NULL
  UNION ALL SELECT 'evidence', h.at, 'Evidence was ' || replace(split_part(h.action, '.', 2), '_', ' ') || ': ' || p.name || '.',
      ${nameOf('h.actor')}, CASE WHEN NOT ${evidenceHidden} THEN h.reason END, NULL
    FROM evidence e JOIN publishers p ON p.id = e.publisher_id JOIN history h ON h.subject_id = e.id
    WHERE e.claim_id = $1 AND h.action <> 'evidence.added' AND h.actor <> $4
  UNION ALL SELECT 'contradiction', x.created_at, 'New contradiction: ' || x.explanation, NULL, NULL, NULL
    FROM contradictions x WHERE (x.claim_a = $1 OR x.claim_b = $1)
  UNION ALL SELECT 'contradiction', x.resolved_at, 'No longer a contradiction: ' || x.explanation, NULL, NULL, NULL
    FROM contradictions x WHERE (x.claim_a = $1 OR x.claim_b = $1) AND x.resolved_at IS NOT NULL
  UNION ALL SELECT 'contradiction', h.at, CASE h.action WHEN 'contradiction.explained' THEN 'A contradiction was explained: '
      WHEN 'contradiction.explanation_taken_back' THEN 'An explanation was taken back: ' ELSE 'An explanation no longer fits: ' END || x.explanation,
      ${nameOf('h.actor')}, CASE WHEN NOT ${wordsHidden('x.id', QUESTION, '$2::uuid')} THEN h.reason END, NULL
    FROM contradictions x JOIN history h ON h.subject_id = x.id
    WHERE (x.claim_a = $1 OR x.claim_b = $1) AND h.action LIKE 'contradiction.expla%' AND h.actor <> $4
  UNION ALL SELECT 'comment', m.changed_at, CASE WHEN m.deleted_at IS NOT NULL THEN p.name || ' deleted a comment.'
      ELSE p.name || CASE WHEN m.revision > 1 THEN ' changed a comment: “' ELSE ' commented: “' END || ${short('m.text')} || '”' END, NULL, NULL, NULL
    FROM comments m JOIN people p ON p.id = m.author_id
    WHERE m.claim_id = $1 AND m.author_id IS DISTINCT FROM $2::uuid AND ${commentShown('m', '$2::uuid')}
  UNION ALL SELECT 'review', h.at, split_part(h.action, '.', 2), ${nameOf('h.actor')},
      CASE WHEN NOT told.hidden THEN h.reason END, CASE WHEN NOT told.hidden THEN h.after->>'rating' END
    FROM history h JOIN reviews r ON r.claim_id = h.subject_id
      LEFT JOIN rulings first ON first.id = r.first_ruling,
      LATERAL (SELECT ${readingsHidden('r', '$2::uuid')} AND (h.at >= first.created_at OR h.actor = 'per_' || replace(first.person_id::text, '-', '')) AS hidden) told
    WHERE h.subject_id = $1 AND h.action LIKE 'review.%' AND h.action NOT IN (${PASSING}) AND h.actor <> $4
  UNION ALL SELECT h.subject_kind, h.at, CASE h.subject_kind WHEN 'correction' THEN 'A correction was ' || done || ': ' || k.wrong
      WHEN 'reply_request' THEN 'A request for a reply was ' || done || ': ' || y.asked
      ELSE 'A reader’s report of an error was ' || done || ': ' || ${short('z.text')} END, ${nameOf('h.actor')}, h.reason, NULL
    FROM (SELECT id FROM corrections t WHERE claim_id = $1 AND ${entryShown('t', '$2::uuid')}
          UNION ALL SELECT id FROM reply_requests t WHERE claim_id = $1 AND ${entryShown('t', '$2::uuid')}
          UNION ALL SELECT id FROM error_reports t WHERE claim_id = $1 AND $5 AND NOT ${byFirstReader('t', '$2::uuid')}) entry
    JOIN history h ON h.subject_id = entry.id CROSS JOIN LATERAL (SELECT split_part(h.action, '.', 2) AS done) step
    LEFT JOIN corrections k ON k.id = entry.id LEFT JOIN reply_requests y ON y.id = entry.id LEFT JOIN error_reports z ON z.id = entry.id
    WHERE h.actor <> $4`;

/**
 * What happened to a claim since a person last looked at it, or since a given moment: what they did themselves is left out, and so
 * is what a blind second reader may not see.
 * @param since RFC 3339; when they last looked unless given
 */
export async function changesSince(
  sql: Sql,
  claimId: string,
  { personId, permissions }: { personId: string; permissions: ReadonlySet<string> },
  since?: string,
): Promise<ChangesSince> {
  const from = since ?? (await lastLooked(sql, claimId, personId));
  const found = await rows<StoredChange>(
    sql,
    `SELECT kind, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, text, name, reason, rating
     FROM (${CHANGES}) change WHERE at > coalesce($3::timestamptz, '-infinity') ORDER BY change.at DESC LIMIT ${MOST}`,
    [claimId, personId, from, toPublicId('per', personId), permissions.has('review')],
  );
  return {
    since: from,
    changes: found.reverse().map(({ kind, at, ...told }) => ({ kind, at, text: sentence(kind, told) })),
  };
}

async function lastLooked(sql: Sql, claimId: string, personId: string): Promise<string | null> {
  const visit = await firstRow<{ seen: string | null }>(
    sql,
    `SELECT to_char(seen_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS seen FROM review_visits
     WHERE claim_id = $1 AND person_id = $2`,
    [claimId, personId],
  );
  return visit?.seen ?? null;
}

function sentence(kind: ChangeKind, { text, name, reason, rating }: Omit<StoredChange, 'kind' | 'at'>): string {
  if (kind === 'verdict' || kind === 'comment') return text;
  const by = name === null ? '' : ` (${name})`;
  const because = reason === null ? '' : ` Reason: ${reason}`;
  return `${kind === 'review' ? reviewed(text, rating) : text.replace(/\.$/, '')}${by}.${because}`;
}

const OTHER_STEPS: Partial<Record<string, string>> = { undo: 'put back as it was', tag: 'tagged', untag: 'untagged' };

function reviewed(action: string, rating: string | null): string {
  const known = REVIEW_ACTIONS.find((name) => name === action);
  const done = known ? transitionOf(known).done : (OTHER_STEPS[action] ?? 'changed');
  const label = deskSettings().ratings.find(({ key }) => key === rating)?.label;
  return `The claim was ${done}${label ? `: “${label}”` : ''}`;
}
