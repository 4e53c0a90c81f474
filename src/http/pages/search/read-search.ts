import { isDay } from '../../../domain/values/is-day';
import type { SearchCursor, TextSearch } from '../../../pipeline/search/find-texts';
import { SEARCH_KINDS, type SearchKind } from '../../../pipeline/search/search-sources';
import { fromPublicId, toPublicId } from '../../../platform/ids/public-id';
import { CLAIM_STATES, type ClaimState } from '../components/state-badge';
import { textParameter, withParameters } from '../format/list-query';

/** A search as it was typed: what is wrong with it is said beside the field, and stays in it. */
export interface TypedSearch {
  words: string;
  kind: SearchKind | null;
  state: ClaimState | null;
  /** Public id. */
  publisher: string | null;
  from: string;
  to: string;
  errors: { from?: string; to?: string };
}

const DAY = 'Type a day, like 2026-03-02.';

/** The search that stands in an address. */
export function readSearch(query: Record<string, unknown>): TypedSearch {
  const [kind, state, publisher, from, to] = ['kind', 'state', 'publisher', 'from', 'to'].map((name) =>
    textParameter(query[name]),
  ) as [string, string, string, string, string];
  const reversed = isDay(from) && isDay(to) && from > to ? 'This day is before the first.' : undefined;
  const toError = to && !isDay(to) ? DAY : reversed;
  return {
    words: textParameter(query.q),
    kind: SEARCH_KINDS.find((known) => known === kind) ?? null,
    state: CLAIM_STATES.find((known) => known === state) ?? null,
    publisher: fromPublicId('pub', publisher) ? publisher : null,
    from,
    to,
    errors: { ...(from && !isDay(from) && { from: DAY }), ...(toError && { to: toError }) },
  };
}

/** What this person (uuid, null for somebody not signed in) asks of the database; null where nothing is searched for, or not in a way that can be. */
export function toTextSearch(
  { words, kind, state, publisher, from, to, errors }: TypedSearch,
  viewer: string | null,
): TextSearch | null {
  if (words === '' || errors.from || errors.to) return null;
  return {
    words,
    viewer,
    kind: kind ?? undefined,
    state: state ?? undefined,
    publisher: (publisher && fromPublicId('pub', publisher)) ?? undefined,
    from: from || undefined,
    to: to || undefined,
  };
}

const CURSOR = /^(\d{1,6})\.([0-9a-f]{32})$/;

/** Where the list of hits goes on; null at its beginning. */
export function readSearchCursor(value: unknown): SearchCursor | null {
  const [, score, digits] = CURSOR.exec(textParameter(value)) ?? [];
  // The kind of a hit does not matter here: any prefix reads the digits.
  const id = fromPublicId('clm', `clm_${digits}`);
  return id === null ? null : { score: Number(score), id };
}

/** The address of a search, from a hit on. */
export const searchAddress = (
  { words, kind, state, publisher, from, to }: TypedSearch,
  after: SearchCursor | null = null,
): string =>
  withParameters('/search', {
    q: words,
    kind,
    state,
    publisher,
    from,
    to,
    after: after && `${after.score}.${toPublicId('clm', after.id).slice(4)}`,
  });
