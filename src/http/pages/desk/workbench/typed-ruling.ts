import type { Draft } from '../../../../pipeline/reviews/drafts';
import type { RivalClaim } from '../../question/question.view';
import type { WorkForm } from './work-form';

/** What stands in the fields of the ruling form. */
export interface TypedRuling {
  rating: string | null;
  rationale: string;
  /** uuids */
  evidence: ReadonlySet<string>;
  reviewOn: string | null;
  draftRevision: number;
}

/**
 * What was typed, else the stored draft, else the passage that makes the claim ticked: whoever rules on a claim has read where it is
 * made, and a ruling that rests on more says so with another tick.
 */
export function typedRuling(form: WorkForm | null, draft: Draft, claim: RivalClaim | null): TypedRuling {
  const source = form?.hasRuling ? form : draft;
  const fresh = source === draft && draft.revision === 0;
  const own = fresh ? madeIn(claim) : undefined;
  return {
    rating: source.rating,
    rationale: source.rationale,
    evidence: new Set(own ? [own] : source.evidence),
    reviewOn: source.reviewOn,
    draftRevision: form?.hasRuling ? form.draftRevision : draft.revision,
  };
}

/** The first standing passage that makes the claim, else one that denies it. */
function madeIn(claim: RivalClaim | null): string | undefined {
  const standing = claim?.evidence.filter(
    ({ withdrawnReason, decision }) => withdrawnReason === null && decision !== 'rejected',
  );
  return (standing?.find(({ stance }) => stance === 'supports') ?? standing?.find(({ stance }) => stance === 'denies'))
    ?.id;
}
