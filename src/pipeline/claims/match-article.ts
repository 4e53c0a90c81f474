import type { DataSource } from 'typeorm';
import type { ArticleReading, KnownEvent, MatchedEvent } from '../../domain/matching/matched-article';
import { retrySerialization } from '../../platform/database/retry-serialization';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { bumpQuestions } from './bump-questions';
import type { Cause } from './cause';
import { loadArticleReading, type ReadArticle } from './load-article-reading';
import { loadKnownEvents } from './load-known-events';
import { recordEvents } from './record-events';
import { recordEvidence } from './record-evidence';

export interface Matcher {
  readEvents: (article: ArticleReading) => MatchedEvent[];
  matchEvents: (events: MatchedEvent[], known: KnownEvent[]) => MatchedEvent[];
}

export interface MatchedArticle {
  questionIds: string[];
  eventIds: string[];
}

/**
 * Matches what an article says to events, questions and claims, and bumps the questions whose evidence changed.
 * @returns the questions and events with work to do; null when nothing was due or a newer match came first
 */
export async function matchArticle(
  dataSource: DataSource,
  articleId: string,
  matcher: Matcher,
): Promise<MatchedArticle | null> {
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
         WHERE id = $1 AND matched_revision < $2 AND read_revision = $2 RETURNING id`,
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
  const keys = [...new Set(events.flatMap((event) => event.keys))];
  const questions = await recordEvents(sql, matcher.matchEvents(events, await loadKnownEvents(sql, keys)));
  const changed = await recordEvidence(sql, article, questions);
  await wakeQuestions(
    sql,
    article,
    questions.map(({ id }) => id),
    questions.filter(({ matched }) => !matched.dormant).map(({ id }) => id),
  );
  const questionIds = await bumpQuestions(sql, changed, causeOf(article));
  return { questionIds, eventIds: await bumpEvents(sql, questionIds) };
}

/** A question wakes when an answer is worth checking by itself, or when a second article answers it. */
async function wakeQuestions(sql: Sql, article: ReadArticle, answered: string[], worthy: string[]): Promise<void> {
  await rows(
    sql,
    `UPDATE questions q SET dormant = false WHERE q.dormant AND q.id = ANY($1::uuid[]) AND EXISTS (
       SELECT FROM claims c JOIN evidence e ON e.claim_id = c.id JOIN statements s ON s.id = e.statement_id
       WHERE c.question_id = q.id AND e.withdrawn_at IS NULL AND (q.id = ANY($2::uuid[]) OR s.article_id <> $3))`,
    [answered, worthy, article.id],
  );
}

async function bumpEvents(sql: Sql, questionIds: string[]): Promise<string[]> {
  const bumped = await rows<{ id: string }>(
    sql,
    `UPDATE events SET revision = revision + 1, attempts = 0, next_attempt_at = '-infinity', parked_reason = NULL
     WHERE id IN (SELECT event_id FROM questions WHERE id = ANY($1::uuid[])) RETURNING id`,
    [questionIds],
  );
  return bumped.map(({ id }) => id);
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
