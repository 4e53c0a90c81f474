export type Bearing = 'supports' | 'contradicts' | 'updates' | 'neutral';

export type CompareRule =
  | 'quantity_contained'
  | 'quantity_disjoint'
  | 'quantity_overlap'
  | 'date_contained'
  | 'date_disjoint'
  | 'date_overlap'
  | 'other_time'
  | 'other_basis'
  | 'other_role'
  | 'other_measure'
  | 'other_subject'
  | 'rank_contained'
  | 'rank_disjoint'
  | 'rank_overlap'
  | 'score_contained'
  | 'score_disjoint'
  | 'score_overlap'
  | 'numeral_contained'
  | 'numeral_disjoint'
  | 'numeral_overlap'
  | 'cumulative_update'
  | 'polarity_opposed'
  | 'denied'
  | 'other_predicate'
  | 'later_state'
  | 'earlier_state'
  | 'same_words'
  | 'same_meaning'
  | 'opposite_words'
  | 'roles_swapped'
  | 'rank_differs'
  | 'not_only'
  | 'other_agent'
  | 'other_place'
  | 'other_answer'
  | 'other_holder'
  | 'later_holder'
  | 'earlier_holder'
  | 'office_left'
  | 'same_office'
  | 'not_asserted'
  | 'partly_said'
  | 'same_event'
  | 'not_aligned'
  | 'unrelated';

export interface SentencePair {
  claim: string;
  evidence: string;
  /** ISO days, where known. */
  claimPublished?: string;
  evidencePublished?: string;
}

export interface Comparison {
  bearing: Bearing;
  rule: CompareRule;
  /** The words compared: of the claim, then of the evidence. */
  operands: { claim: string; evidence: string }[];
  explanation: string;
}

export function comparison(
  bearing: Bearing,
  rule: CompareRule,
  operands: Comparison['operands'],
  explanation: string,
): Comparison {
  return { bearing, rule, operands, explanation };
}
