import { notFound, type ProblemException } from '../../problems/problem-exception';
import { decodeCursor, invalidCursor } from '../lists/cursor';
import type { StatementListQuery } from './article-queries';

const KEYS = [
  // The same all through a list: it keeps the pages to one version when the article gets a newer one meanwhile.
  { column: 'sa.article_version_id', type: 'uuid' },
  { column: 'sa.start_offset', type: 'int' },
  { column: 's.id', type: 'uuid' },
] as const;

/** The statements of one version of an article, as they appear in it. */
export const BY_APPEARANCE = { keys: KEYS, order: 'ASC' } as const;

/** Which version of an article statements are asked of. */
export interface AskedVersion {
  /** SQL on the version `v` of the article `a`; $2 is `value`. */
  condition: string;
  value: string | number | null;
  /** What to throw where there is none. */
  missing: () => ProblemException;
}

/** The one that is named, else that of the pages before, else the current one. @throws ProblemException `invalid-cursor` */
export function askedVersion({ version, cursor }: StatementListQuery): AskedVersion {
  const types = KEYS.map((key) => key.type);
  const before = decodeCursor(types, cursor);
  if (version !== undefined)
    return { condition: 'v.number = $2', value: version, missing: () => notFound('version of an article') };
  if (before) return { condition: 'v.id = $2', value: before.keys[0]!, missing: invalidCursor };
  return { condition: 'v.number = coalesce($2, a.version)', value: null, missing: () => notFound('article') };
}
