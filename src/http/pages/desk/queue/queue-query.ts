import { REVIEW_STATES, type ReviewState } from '../../../../domain/workflow/review-state';
import type { QueueFilter } from '../../../../pipeline/reviews/queue-filter';
import { fromPublicId, toPublicId } from '../../../../platform/ids/public-id';
import { textParameter, withParameters } from '../../format/list-query';

/** What part of all reviews a queue page shows beside its filter. */
export const QUEUE_PARTS = ['waiting', 'reserved', 'snoozed', ...REVIEW_STATES] as const;
export type QueuePart = 'waiting' | 'reserved' | 'snoozed' | ReviewState;

export const ASSIGNED = ['me', 'nobody'] as const;

export interface QueueQuery {
  part: QueuePart;
  filter: QueueFilter;
  assigned: (typeof ASSIGNED)[number] | null;
  /** The last claim of the page before. */
  after: { rank: number; claimId: string } | null;
}

const CURSOR = /^(-?[\d.e+-]{1,32})~(clm_[0-9a-f]{32})$/;

export const writeQueueCursor = ({ rank, claimId }: { rank: number; claimId: string }): string =>
  `${rank}~${toPublicId('clm', claimId)}`;

function readCursor(value: unknown): QueueQuery['after'] {
  const [, rank, id] = CURSOR.exec(textParameter(value)) ?? [];
  const claimId = id === undefined ? null : fromPublicId('clm', id);
  return claimId === null || !Number.isFinite(Number(rank)) ? null : { rank: Number(rank), claimId };
}

/** A queue as its address says it; what is not understood narrows nothing. */
export function readQueueQuery(query: Record<string, unknown>): QueueQuery {
  const part = textParameter(query.state);
  const assigned = textParameter(query.assigned);
  const harm = textParameter(query.harm);
  return {
    part: QUEUE_PARTS.find((known) => known === part) ?? 'waiting',
    assigned: ASSIGNED.find((known) => known === assigned) ?? null,
    filter: {
      text: textParameter(query.text) || undefined,
      tag: textParameter(query.tag).toLowerCase() || undefined,
      harm: /^[1-3]$/.test(harm) ? Number(harm) : undefined,
      contradicted: textParameter(query.contradicted) === 'yes' || undefined,
    },
    after: readCursor(query.after),
  };
}

/** The parameters of a queue, without those that only say the default. */
const parametersOf = ({ part, filter, assigned, after }: QueueQuery): Record<string, string | null> => ({
  state: part === 'waiting' ? null : part,
  text: filter.text ?? null,
  tag: filter.tag ?? null,
  harm: filter.harm === undefined ? null : String(filter.harm),
  contradicted: filter.contradicted ? 'yes' : null,
  assigned,
  after: after && writeQueueCursor(after),
});

/** The address of a queue: what one bookmarks to keep a filter. @param done uuid of the claim acted on just before */
export const queueAddress = (query: QueueQuery, done: string | null = null): string =>
  withParameters('/desk', { ...parametersOf(query), done: done && toPublicId('clm', done) });

/** The queue that a person works through, as a form carries it from claim to claim. */
export const writeQueue = (query: QueueQuery): string => queueAddress({ ...query, after: null }).slice('/desk?'.length);

export const readQueue = (written: unknown): QueueQuery =>
  readQueueQuery(Object.fromEntries(new URLSearchParams(textParameter(written))));
