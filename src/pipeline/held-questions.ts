// Of six questions that an article among 800 opens again, half a minute leaves three or four to be assessed again, on a slow machine.
/** So many articles that wait to be matched are a backlog: fewer are matched before anybody would notice. */
const BACKLOG = 10;
const HELD_SECONDS = 30;

/** Causes of what articles say; whatever people do is assessed at once. */
const OF_ARTICLES = ['article_added', 'article_changed', 'article_reread'];

/** SQL: whether articles pile up. */
export const PILE_UP = `EXISTS (
  SELECT FROM articles WHERE revision > matched_revision AND parked_reason IS NULL AND attempts = 0 ORDER BY id OFFSET ${BACKLOG - 1})`;

/**
 * SQL condition: the question that is due is to be assessed now. While articles pile up it waits for what the next of them say of it, once
 * for all of them, but never for longer than that.
 */
export const IS_NOT_HELD = `(due_since <= now() - interval '${HELD_SECONDS} seconds'
  OR causes @? '$[*] ? (${OF_ARTICLES.map((kind) => `@.kind != "${kind}"`).join(' && ')})' OR NOT ${PILE_UP})`;
