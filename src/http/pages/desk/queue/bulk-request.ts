import type { DataSource } from 'typeorm';
import type { ReviewRequest } from '../../../../pipeline/reviews/act';
import { MANY_ACTIONS, type ManyAction, type SeenClaim } from '../../../../pipeline/reviews/act-on-many';
import { assignClaim } from '../../../../pipeline/reviews/assign-claim';
import { snoozeClaim } from '../../../../pipeline/reviews/put-off';
import type { ReviewRow } from '../../../../pipeline/reviews/review-row';
import { markNotCheckable, openClaim } from '../../../../pipeline/reviews/shelve-claim';
import { tagClaim } from '../../../../pipeline/reviews/tag-claim';
import { fromPublicId } from '../../../../platform/ids/public-id';
import { personOf, snoozeEnd } from '../workbench/action-fields';
import type { WorkForm } from '../workbench/work-form';

const CHOSEN = /^(clm_[0-9a-f]{32}) (\d{1,9})$/;
const MOST = 200;

/** The ticked claims of a bulk form, each with the revision that its row showed. */
export function chosenClaims(body: unknown): SeenClaim[] {
  const sent = (body as { claim?: unknown } | null)?.claim ?? [];
  return [sent]
    .flat()
    .slice(0, MOST)
    .flatMap((chosen) => {
      const [, id, revision] = CHOSEN.exec(String(chosen)) ?? [];
      const claimId = id === undefined ? null : fromPublicId('clm', id);
      return claimId === null ? [] : [{ claimId, revision: Number(revision) }];
    });
}

/** What the pressed button of a bulk form does with one claim; null for a button that is none of it. */
export function bulkAct(
  database: DataSource,
  { fields }: WorkForm,
): ((request: ReviewRequest) => Promise<ReviewRow>) | null {
  const action = MANY_ACTIONS.find((known) => known === fields.action);
  if (!action) return null;
  const acts: Record<ManyAction, (request: ReviewRequest) => Promise<ReviewRow>> = {
    tag: (request) => tagClaim(database, { ...request, tag: fields.tag ?? '' }),
    snooze: (request) => snoozeClaim(database, { ...request, until: snoozeEnd(fields) }),
    assign: (request) => assignClaim(database, { ...request, to: personOf(fields, 'to') }),
    open: (request) => openClaim(database, request),
    not_checkable: (request) => markNotCheckable(database, request),
  };
  return acts[action];
}
