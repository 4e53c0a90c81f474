import { opposingSide, type RatingHolds } from './rating';

export type ReviewReasonKind =
  | 'opposing_evidence'
  | 'evidence_withdrawn'
  | 'article_edited'
  | 'review_date_passed'
  | 'merged'
  | 'passage_changed'
  | 'evidence_corrected'
  | 'reopened';

/** Why a ruling has to be looked at again; the text is a sentence for readers. */
export interface ReviewReason {
  kind: ReviewReasonKind;
  text: string;
}

/** What a ruling rested on when it was made. */
export interface RulingBasis {
  holds: RatingHolds;
  /** Ids of all evidence that counted then. */
  seen: readonly string[];
  /** The passages it relies on, with the version of their article then; null for records. */
  reliedOn: readonly { evidenceId: string; source: string; articleVersion: number | null }[];
}

/** How things stand now. */
export interface RulingSurroundings {
  /** Independent groups with their strength E, as the newest assessment weighs them. */
  groups: readonly { side: string; weight: number; sources: readonly string[]; evidence: readonly string[] }[];
  /** Evidence that counts, with the version of its article now; what is missing was withdrawn or rejected. */
  evidence: ReadonlyMap<string, { articleVersion: number | null }>;
}

// Strength from which new opposing evidence brings a ruling back: one source of grade B in its own words.
const STRONG = 0.8;

const AGAINST = new Set(['against', 'debunk', 'rival']);

/**
 * Why a ruling should be looked at again: opposing evidence it has not seen, evidence it relies on taken away, or a cited
 * article edited. Empty where it still rests on what it rested on.
 */
export function reasonsToReview(basis: RulingBasis, now: RulingSurroundings): ReviewReason[] {
  return [...opposing(basis, now), ...basis.reliedOn.flatMap((piece) => changed(piece, now))];
}

function opposing({ holds, seen }: RulingBasis, { groups }: RulingSurroundings): ReviewReason[] {
  const side = opposingSide(holds);
  if (side === null) return [];
  const known = new Set(seen);
  return groups
    .filter((group) => (side === 'against' ? AGAINST.has(group.side) : group.side === 'for'))
    .filter(({ weight, evidence }) => weight >= STRONG && !evidence.some((id) => known.has(id)))
    .map(({ sources }) => ({
      kind: 'opposing_evidence',
      text: `New evidence ${side === 'for' ? 'for the claim' : 'against the claim'}: ${sources.join(', ')}.`,
    }));
}

function changed(piece: RulingBasis['reliedOn'][number], { evidence }: RulingSurroundings): ReviewReason[] {
  const now = evidence.get(piece.evidenceId);
  if (!now)
    return [{ kind: 'evidence_withdrawn', text: `Evidence the ruling relies on no longer counts: ${piece.source}.` }];
  if (now.articleVersion === piece.articleVersion) return [];
  return [{ kind: 'article_edited', text: `A cited article was edited: ${piece.source}.` }];
}
