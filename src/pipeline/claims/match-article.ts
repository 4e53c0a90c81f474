import type { DataSource } from 'typeorm';
import type { ArticleReading, EventCandidate, KnownEvent, MatchedEvent } from '../../domain/matching/matched-article';
import { SLEEPING_SLOTS } from '../../domain/matching/sleeping-slots';
import { prepared } from '../../platform/database/prepared';
import { retrySerialization } from '../../platform/database/retry-serialization';
import { firstRow, rows, type Sql } from '../../platform/database/rows';
import { PILE_UP } from '../held-questions';
import { bumpQuestionsOf } from './bump-questions';
import { bumpEventsOf } from './bump-questions-and-events';
import type { Cause } from './cause';
import type { RecordedQuestion } from './insert-questions';
import { loadArticleReading, type ReadArticle } from './load-article-reading';
import { loadCandidates, withQuestions } from './load-known-events';
import { recordEvents } from './record-events';
import { recordEvidence } from './record-evidence';
import { resolveAliases } from './resolve-aliases';

export interface Matcher {
  readEvents: (article: ArticleReading) => MatchedEvent[] | Promise<MatchedEvent[]>;
  likeliestEvents: (events: MatchedEvent[], known: EventCandidate[]) => EventCandidate[];
  matchEvents: (events: MatchedEvent[], known: KnownEvent[]) => MatchedEvent[];
}

export interface MatchedArticle {
  questionIds: string[];
  eventIds: string[];
  /** Whether further articles pile up, for which questions wait. */
  pilesUp: boolean;
}

// Which article opens an event must not depend on which job is quickest: articles are matched in the order of their arrival. One
// that has failed is not waited for.
const EARLIER = `SELECT FROM articles earlier WHERE earlier.id < articles.id AND earlier.revision > earlier.matched_revision
  AND earlier.parked_reason IS NULL AND earlier.attempts = 0`;

/**
 * The first article in order of arrival that has been read and waits to be matched, or null.
 * @param after the first of those that came after this one
 */
export async function nextToMatch(sql: Sql, after: string | null = null): Promise<string | null> {
  const next = await firstRow<{ id: string }>(
    sql,
    // The first that waits is looked up once: to ask for each whether one waits before it would take as long as all pairs of them.
    prepared(`WITH first AS MATERIALIZED (SELECT id FROM articles
       WHERE revision > matched_revision AND parked_reason IS NULL AND attempts = 0 AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT 1)
     SELECT id FROM articles WHERE revision > matched_revision AND read_revision > matched_revision AND read_revision = revision
       AND parked_reason IS NULL AND next_attempt_at <= now() AND ($1::uuid IS NULL OR id > $1)
       AND (NOT EXISTS (SELECT FROM first) OR id <= (SELECT id FROM first)) ORDER BY id LIMIT 1`),
    [after],
  );
  return next?.id ?? null;
}

/** An article with the events it tells of, as it was last read. */
export interface ToMatch {
  article: ReadArticle;
  events: MatchedEvent[];
}

/** Reads the events of an article, all that can be done before it is its turn; null where nothing is due. */
export async function prepareMatch(sql: Sql, articleId: string, matcher: Matcher): Promise<ToMatch | null> {
  const article = await loadArticleReading(sql, articleId);
  if (!article || article.matchedRevision >= article.readRevision) return null;
  return { article, events: article.retracted ? [] : await matcher.readEvents(article.reading) };
}

/** One article at a time is matched, so that two about a new event do not both open it. */
export const MATCHING = `hashtext('touchstone.matching')`;

// Of what is prepared, plans for any values: one for those at hand is no better here, and to make it takes as long as to run it.
const BEGIN_MATCH = `SELECT pg_try_advisory_xact_lock(${MATCHING}) AS won, set_config('plan_cache_mode', 'force_generic_plan', true)`;

/**
 * Matches what an article says to events, questions and claims, and bumps the questions whose evidence changed.
 * @returns the questions and events with work to do; null when an earlier article waits or a newer match came first; 'busy' when another
 * process is matching, which looks for what waits when it has done
 */
export function recordMatch(
  dataSource: DataSource,
  { article, events }: ToMatch,
  matcher: Matcher,
): Promise<MatchedArticle | 'busy' | null> {
  return retrySerialization(() =>
    dataSource.transaction(async (manager) => {
      const lock = await firstRow<{ won: boolean }>(manager, BEGIN_MATCH);
      if (!lock?.won) return 'busy';
      const won = await firstRow<{ pilesUp: boolean }>(
        manager,
        prepared(`UPDATE articles SET matched_revision = $2, attempts = 0, next_attempt_at = '-infinity', parked_reason = NULL
         WHERE id = $1 AND matched_revision < $2 AND read_revision = $2 AND NOT EXISTS (${EARLIER})
         RETURNING ${PILE_UP} AS "pilesUp"`),
        [article.id, article.readRevision],
      );
      return won ? { ...(await record(manager, article, events, matcher)), ...won } : null;
    }),
  );
}

async function record(
  sql: Sql,
  article: ReadArticle,
  events: MatchedEvent[],
  matcher: Matcher,
): Promise<Omit<MatchedArticle, 'pilesUp'>> {
  const named = await resolveAliases(sql, events);
  const candidates = await loadCandidates(sql, named, article.id);
  const known = await withQuestions(sql, matcher.likeliestEvents(named, candidates), named);
  const cause = causeOf(article);
  // An article that was matched before may have answers that a person has put elsewhere, and then opens nothing.
  const opening = article.matchedRevision === 0 ? cause : null;
  const { questions, opened, due } = await recordEvents(sql, matcher.matchEvents(named, known), opening);
  const changed = await recordEvidence(sql, article, questions);
  await wakeQuestions(
    sql,
    article,
    questions.filter((question) => !question.opened),
  );
  const fresh = new Set(questions.filter((question) => question.opened).map(({ id }) => id));
  const questionIds = await bumpQuestionsOf(sql, changed, cause, fresh);
  return { questionIds, eventIds: [...due, ...(await bumpEventsOf(sql, questionIds, opened))] };
}

/** A question wakes when an answer is worth checking by itself, or when a second article answers it. */
async function wakeQuestions(sql: Sql, article: ReadArticle, questions: RecordedQuestion[]): Promise<void> {
  if (questions.length === 0) return;
  const answered = questions.map(({ id }) => id);
  const worthy = questions.filter(({ matched }) => !matched.dormant).map(({ id }) => id);
  await rows(
    sql,
    prepared(`UPDATE questions q SET dormant = false WHERE q.dormant AND q.id = ANY($1::uuid[]) AND EXISTS (
       SELECT FROM claims c JOIN evidence e ON e.claim_id = c.id JOIN statements s ON s.id = e.statement_id
       WHERE c.question_id = q.id AND e.withdrawn_at IS NULL AND (q.id = ANY($2::uuid[]) OR (s.article_id <> $3 AND q.slot_key <> ALL($4))))`),
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
