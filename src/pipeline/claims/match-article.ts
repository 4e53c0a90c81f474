import type { DataSource } from 'typeorm';
import type { ArticleReading, KnownEvent, MatchedEvent } from '../../domain/matching/matched-article';
import { SLEEPING_SLOTS } from '../../domain/matching/sleeping-slots';
import { retrySerialization } from '../../platform/database/retry-serialization';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { bumpQuestionsOf } from './bump-questions';
import { bumpEventsOf } from './bump-questions-and-events';
import type { Cause } from './cause';
import { loadArticleReading, type ReadArticle } from './load-article-reading';
import { loadKnownEvents } from './load-known-events';
import { recordEvents } from './record-events';
import { recordEvidence } from './record-evidence';
import { resolveAliases } from './resolve-aliases';

export interface Matcher {
  readEvents: (article: ArticleReading) => MatchedEvent[];
  matchEvents: (events: MatchedEvent[], known: KnownEvent[]) => MatchedEvent[];
}

export interface MatchedArticle {
  questionIds: string[];
  eventIds: string[];
}

// Which article opens an event must not depend on which job is quickest: articles are matched in the order of their arrival. One
// that has failed is not waited for.
const EARLIER = `SELECT FROM articles earlier WHERE earlier.id < articles.id AND earlier.revision > earlier.matched_revision
  AND earlier.parked_reason IS NULL AND earlier.attempts = 0`;

/** The first article in order of arrival that has been read and waits to be matched, or null. */
export async function nextToMatch(sql: Sql): Promise<string | null> {
  const next = await firstRow<{ id: string }>(
    sql,
    // The first that waits is looked up once: to ask for each whether one waits before it would take as long as all pairs of them.
    `WITH first AS MATERIALIZED (SELECT id FROM articles
       WHERE revision > matched_revision AND parked_reason IS NULL AND attempts = 0 ORDER BY id LIMIT 1)
     SELECT id FROM articles WHERE revision > matched_revision AND read_revision > matched_revision AND read_revision = revision
       AND parked_reason IS NULL AND (NOT EXISTS (SELECT FROM first) OR id <= (SELECT id FROM first)) ORDER BY id LIMIT 1`,
  );
  return next?.id ?? null;
}

/**
 * Matches what an article says to events, questions and claims, and bumps the questions whose evidence changed.
 * @returns the questions and events with work to do; null when nothing was due, an earlier article waits or a newer match came first
 */
export async function matchArticle(
  dataSource: DataSource,
  articleId: string,
  matcher: Matcher,
): Promise<MatchedArticle | null> {
  if (await firstRow(dataSource, `SELECT id FROM articles WHERE id = $1 AND EXISTS (${EARLIER})`, [articleId]))
    return null;
  const article = await loadArticleReading(dataSource, articleId);
  if (!article || article.matchedRevision >= article.readRevision) return null;
  const events = article.retracted ? [] : matcher.readEvents(article.reading);
  return retrySerialization(() =>
    dataSource.transaction(async (manager) => {
      // One at a time, so that two articles about a new event do not both open it.
      await rows(manager, `SELECT pg_advisory_xact_lock(hashtext('touchstone.matching'))`);
      const won = await firstRow(
        manager,
        `UPDATE articles SET matched_revision = $2, attempts = 0, next_attempt_at = '-infinity', parked_reason = NULL
         WHERE id = $1 AND matched_revision < $2 AND read_revision = $2 AND NOT EXISTS (${EARLIER}) RETURNING id`,
        [articleId, article.readRevision],
      );
      return won ? record(manager, article, events, matcher) : null;
    }),
  );
}

async function record(
  sql: Sql,
  article: ReadArticle,
  events: MatchedEvent[],
  matcher: Matcher,
): Promise<MatchedArticle> {
  const named = await resolveAliases(sql, events);
  const keys = [...new Set(named.flatMap((event) => event.keys))];
  const questions = await recordEvents(sql, matcher.matchEvents(named, await loadKnownEvents(sql, keys, article.id)));
  const changed = await recordEvidence(sql, article, questions);
  await wakeQuestions(
    sql,
    article,
    questions.map(({ id }) => id),
    questions.filter(({ matched }) => !matched.dormant).map(({ id }) => id),
  );
  const questionIds = await bumpQuestionsOf(sql, changed, causeOf(article));
  return { questionIds, eventIds: await bumpEventsOf(sql, questionIds) };
}

/** A question wakes when an answer is worth checking by itself, or when a second article answers it. */
async function wakeQuestions(sql: Sql, article: ReadArticle, answered: string[], worthy: string[]): Promise<void> {
  await rows(
    sql,
    `UPDATE questions q SET dormant = false WHERE q.dormant AND q.id = ANY($1::uuid[]) AND EXISTS (
       SELECT FROM claims c JOIN evidence e ON e.claim_id = c.id JOIN statements s ON s.id = e.statement_id
       WHERE c.question_id = q.id AND e.withdrawn_at IS NULL AND (q.id = ANY($2::uuid[]) OR (s.article_id <> $3 AND q.slot_key <> ALL($4))))`,
    [answered, worthy, article.id, SLEEPING_SLOTS],
  );
}

function causeOf(article: ReadArticle): Cause {
  const name = `“${article.title}” (${article.publisher})`;
  const subjectId = article.id;
  if (article.retracted) return { kind: 'article_retracted', text: `${name} was retracted.`, subjectId };
  if (article.matchedRevision === 0) return { kind: 'article_added', text: `${name} was added.`, subjectId };
  if (article.version > 1)
    return {
      kind: 'article_changed',
      text: `A changed version of ${name} was read (version ${article.version}).`,
      subjectId,
    };
  return { kind: 'article_reread', text: `${name} was read again by newer rules.`, subjectId };
}
