import type { Actor } from '../../../access/actor';
import type { VerdictDocument } from '../../../pipeline/verdicts/verdict-document';
import type { Sql } from '../../../platform/database/rows';
import { toPublicId } from '../../../platform/ids/public-id';
import { notFound } from '../../problems/problem-exception';
import { type FoundVersion, findVersion, nothingSaidYet } from '../versions/find-version';
import { readRedacted, redacted } from '../versions/versions.view';
import type { ClaimDto } from './claim.dto';
import type { ClaimWithVerdictDto } from './claim-verdict.dto';
import { getClaim, requireClaim } from './claims.view';

export interface ClaimVerdict {
  /** uuid of the claim whose version it is: of a merged one, that of the claim it was merged into. */
  claimId: string;
  number: number | null;
  predecessor: number | null;
  document: VerdictDocument | null;
  answer: ClaimWithVerdictDto;
}

/**
 * A claim with the newest version of its verdict, or that of a moment. Whoever may not read sees what a published ruling has made
 * public, as that version says it. A merged claim leads to the one it was merged into, except for a moment: what it said then, it said.
 * @param asOf from `readInstant`
 * @throws ProblemException `not-found`, `version-redacted`
 */
export async function getClaimVerdict(
  sql: Sql,
  { id, asOf }: { id: string; asOf: string | undefined },
  viewer: Actor,
): Promise<ClaimVerdict> {
  const { claimId, found } = await findStanding(sql, id, asOf, viewer);
  const mayRead = viewer.permissions.has('read');
  if (!found && (!mayRead || asOf !== undefined)) throw notFound('claim with a verdict');
  if (found && !found.step) throw nothingSaidYet(found.first.createdAt);
  if (found?.step && !found.document) throw redacted((await readRedacted(sql, claimId, found.step.number, true))!);
  const verdict = found && verdictOf(found);
  const claim =
    found && (asOf !== undefined || !mayRead) ? claimOf(found, claimId) : await getClaim(sql, claimId, viewer.personId);
  return {
    claimId,
    number: verdict?.number ?? null,
    predecessor: found?.predecessor ?? null,
    document: found?.document ?? null,
    answer: { ...claim, verdict },
  };
}

async function findStanding(sql: Sql, id: string, asOf: string | undefined, viewer: Actor) {
  if (asOf !== undefined) return { claimId: id, found: await findVersion(sql, { claimId: id, asOf }, viewer) };
  const standing = await requireClaim(sql, id);
  const found = await findVersion(sql, { claimId: standing }, viewer);
  if (found || standing === id || viewer.permissions.has('read')) return { claimId: standing, found };
  // Merged into a claim that nobody has ruled on in public: its own last version is what there is to see.
  return { claimId: id, found: await findVersion(sql, { claimId: id }, viewer) };
}

function verdictOf({ step, document, causes, latest, mergedInto, lastAssessed }: FoundVersion) {
  return {
    ...step!,
    newest: latest[0]!.number,
    mergedInto: mergedInto && toPublicId('clm', mergedInto),
    lastChecked: lastAssessed,
    causes,
    document: document!,
  };
}

function claimOf({ document, step, stale, origin, claimCreatedAt }: FoundVersion, claimId: string): ClaimDto {
  const { claim, question, state, probability, best, supersededBy } = document!;
  return {
    id: toPublicId('clm', claimId),
    text: claim.text,
    answer: claim.answer,
    state,
    probability,
    best,
    supersededBy: supersededBy?.id ?? null,
    verdictNumber: step!.number,
    question: { id: question.id, text: question.text },
    origin,
    stale,
    createdAt: claimCreatedAt,
  };
}
