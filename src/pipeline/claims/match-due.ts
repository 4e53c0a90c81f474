import type { DataSource } from 'typeorm';
import { firstRow } from '../../platform/database/rows';
import { recordFailure } from '../gaps';
import {
  MATCHING,
  type MatchedArticle,
  type Matcher,
  nextToMatch,
  prepareMatch,
  recordMatch,
  type ToMatch,
} from './match-article';

export interface MatchDueOptions {
  signal?: AbortSignal;
  /** Called after each article. */
  matched?: (work: MatchedArticle) => void;
}

/**
 * Matches the articles that have been read, one after the other in the order of their arrival, until none is left; while one is recorded,
 * the events of the next are read. Ends at once where another process does so: that one looks once more after it has let go, and so sees
 * whatever was read before this one asked. One that fails is due again later.
 */
export async function matchDue(
  dataSource: DataSource,
  matcher: Matcher,
  { signal, matched }: MatchDueOptions = {},
): Promise<void> {
  const prepare = async (after: string | null): Promise<ToMatch | null> => {
    for (let id = await nextToMatch(dataSource, after); id !== null; id = await nextToMatch(dataSource, id)) {
      try {
        const next = await prepareMatch(dataSource, id, matcher);
        if (next) return next;
      } catch (error) {
        await recordFailure(dataSource, 'articles', id, error);
      }
    }
    return null;
  };
  const free = await firstRow<{ won: boolean }>(dataSource, `SELECT pg_try_advisory_xact_lock(${MATCHING}) AS won`);
  if (!free?.won) return;
  let next = await prepare(null);
  while (next !== null && !signal?.aborted) {
    const current: ToMatch = next;
    const [outcome, following] = await Promise.all([
      recordMatch(dataSource, current, matcher).catch((error: unknown) =>
        recordFailure(dataSource, 'articles', current.article.id, error).then(() => null),
      ),
      prepare(current.article.id),
    ]);
    if (outcome === 'busy') return;
    if (outcome) matched?.(outcome);
    next = following ?? (await prepare(null));
  }
}
