import type { DataSource } from 'typeorm';
import { findTexts, type TextHit } from '../../../pipeline/search/find-texts';
import type { SearchKind } from '../../../pipeline/search/search-sources';
import { type PublicIdPrefix, toPublicId } from '../../../platform/ids/public-id';
import type { ClaimState } from '../claims/claim-states';
import { decodeCursor, encodeCursor, listMark, requireCursorOf } from '../lists/cursor';
import { type ListPage, nextId } from '../lists/list-page';
import type { SearchHitDto } from './search-hit.dto';
import type { SearchQuery } from './search-query';

const PREFIXES: Record<SearchKind, PublicIdPrefix> = {
  claim: 'clm',
  question: 'qst',
  statement: 'stm',
  article: 'art',
};

/** What has the words of a search, best first. @throws ProblemException `invalid-cursor` */
export async function searchTexts(
  database: DataSource,
  query: SearchQuery,
  viewer: string | null,
): Promise<ListPage<SearchHitDto>> {
  const { text: words, cursor, limit, ...filters } = query;
  const { kind, state, publisher, from, to } = filters;
  const list = listMark('search', [words, viewer, kind, state, publisher, from, to]);
  const before = decodeCursor(['uuid', 'int', 'uuid'], cursor);
  requireCursorOf(list, before);
  const [began = await nextId(database), score, id] = before?.keys ?? [];
  const after = score !== undefined && id !== undefined ? { score: Number(score), id } : null;
  const hits = await findTexts(database, { words, viewer, began, ...filters }, { after, limit: limit + 1 });
  const shown = hits.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = hits.length > limit;
  return {
    items: shown.map(toHit),
    nextCursor: hasMore && last ? encodeCursor({ list, keys: [began, `${last.score}`, last.id] }) : null,
    hasMore,
  };
}

const toHit = ({ kind, id, text, marks, alike, state, questionId, article }: TextHit): SearchHitDto => ({
  kind,
  id: toPublicId(PREFIXES[kind], id),
  text,
  marks,
  alike,
  state: state as ClaimState | null,
  questionId: questionId && toPublicId('qst', questionId),
  article: article && {
    id: toPublicId('art', article.id),
    title: article.title,
    publisher: article.publisher,
    publishedAt: article.publishedAt && new Date(article.publishedAt).toISOString(),
  },
});
