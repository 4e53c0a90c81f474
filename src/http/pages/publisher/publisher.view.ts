import type { DataSource } from 'typeorm';
import type { Grade, Stance } from '../../../domain/verdicts/question-input';
import { PUBLISHED_RULING, type PublishedRuling } from '../components/published-ruling';
import type { DatePrecision } from '../format/dates';

export interface PublisherChange {
  action: 'publisher.grade_changed' | 'publisher.record_updated';
  at: string;
  /** Null: the service itself. */
  by: string | null;
  before: { grade?: Grade; right?: number; total?: number };
  after: { grade?: Grade; right?: number; total?: number };
  reason: string | null;
}

/** A claim that the publisher carried, and how people ruled on it. */
export interface CarriedClaim {
  id: string;
  questionId: string;
  text: string;
  ruling: PublishedRuling;
  stances: Stance[];
  /** Whether it asserted that itself, and so answers for it. */
  own: boolean;
}

export interface PublisherView {
  id: string;
  name: string;
  grade: Grade;
  owner: string | null;
  stale: boolean;
  articleCount: number;
  articles: {
    id: string;
    title: string;
    publishedAt: string | null;
    precision: DatePrecision | null;
    retracted: boolean;
  }[];
  siblings: { id: string; name: string; grade: Grade }[];
  changes: PublisherChange[];
  carried: CarriedClaim[];
  carriedCount: number;
}

const MOST_ARTICLES = 15;
const MOST_CHANGES = 50;
const MOST_CLAIMS = 100;

const CARRIED = `
  SELECT c.id, c.question_id AS "questionId", c.text, ${PUBLISHED_RULING} AS ruling, told.stances, told.own
  FROM (SELECT coalesce(k.merged_into, k.id) AS id, array_agg(DISTINCT e.stance ORDER BY e.stance) AS stances,
          bool_or(lower(coalesce(nullif(coalesce(e.speaker, s.speaker), ''), p.name)) = lower(p.name)) AS own
        FROM evidence e JOIN claims k ON k.id = e.claim_id LEFT JOIN statements s ON s.id = e.statement_id
        WHERE e.publisher_id = p.id AND e.withdrawn_at IS NULL AND e.decision IS DISTINCT FROM 'rejected'
        GROUP BY 1) told
  JOIN claims c ON c.id = told.id JOIN reviews ruled ON ruled.claim_id = c.id
  WHERE ruled.published_ruling IS NOT NULL AND ruled.state <> 'withdrawn'`;

const QUERY = `
  SELECT json_build_object(
    'id', p.id, 'name', p.name, 'grade', p.grade, 'owner', p.owner, 'stale', p.revision > p.fanned_out_revision,
    'articleCount', (SELECT count(*)::int FROM articles a WHERE a.publisher_id = p.id),
    'articles', COALESCE((SELECT json_agg(a) FROM (
      SELECT id, title, published_at AS "publishedAt", published_precision AS precision, retracted_at IS NOT NULL AS retracted
      FROM articles WHERE publisher_id = p.id ORDER BY id DESC LIMIT ${MOST_ARTICLES}) a), '[]'),
    'siblings', COALESCE((SELECT json_agg(o) FROM (
      SELECT id, name, grade FROM publishers WHERE lower(owner) = lower(p.owner) AND id <> p.id ORDER BY name LIMIT 20) o), '[]'),
    'changes', COALESCE((SELECT json_agg(h) FROM (
      SELECT h.action, h.at, h.before, h.after, h.reason, who.name AS by
      FROM history h LEFT JOIN people who ON h.actor = 'per_' || replace(who.id::text, '-', '')
      WHERE h.subject_id = p.id AND h.action IN ('publisher.grade_changed', 'publisher.record_updated')
      ORDER BY h.id DESC LIMIT ${MOST_CHANGES}) h), '[]'),
    'carried', COALESCE((SELECT json_agg(k) FROM (${CARRIED} ORDER BY ruled.published_at DESC, c.id LIMIT ${MOST_CLAIMS}) k), '[]'),
    'carriedCount', (SELECT count(*)::int FROM (${CARRIED}) k)
  ) AS page
  FROM publishers p WHERE p.id = $1`;

/** A publisher with its grades, its record and its articles; null where there is none of this id. */
export async function viewPublisher(database: DataSource, id: string): Promise<PublisherView | null> {
  const [row] = await database.query<{ page: PublisherView }[]>(QUERY, [id]);
  return row?.page ?? null;
}
