/**
 * How answer `a` stands to answer `b`. `refines`: `a` is finer; `coarser`: `a` is wider; `differs`: they touch without
 * excluding each other; `updates`, `supersedes`, `change_of_position`: both hold, each in its time.
 */
export type AnswerRelationKind =
  | 'same'
  | 'refines'
  | 'coarser'
  | 'differs'
  | 'contradicts'
  | 'updates'
  | 'supersedes'
  | 'change_of_position'
  | 'unrelated';

/** Names of the rules; stable, since stored contradictions and published pages carry them. */
export type AnswerRule =
  | 'type_differs'
  | 'unit_differs'
  | 'quantity_equal'
  | 'quantity_nested'
  | 'quantity_overlap'
  | 'quantity_disjoint'
  | 'toll_rises'
  | 'toll_revised'
  | 'toll_falls'
  | 'count_moves'
  | 'date_equal'
  | 'date_nested'
  | 'date_overlap'
  | 'date_disjoint'
  | 'place_equal'
  | 'place_contained'
  | 'place_exclusive'
  | 'actor_equal'
  | 'actor_contained'
  | 'actor_exclusive'
  | 'category_equal'
  | 'category_contained'
  | 'category_exclusive'
  | 'state_equal'
  | 'state_nested'
  | 'state_other_time'
  | 'opposite_state'
  | 'later_state_supersedes'
  | 'holder_changes_position'
  | 'not_asserted';

export interface AnswerRelation {
  relation: AnswerRelationKind;
  /** Which of the two is the later one, where the relation has a direction in time. */
  later?: 'a' | 'b';
  rule: AnswerRule;
  /** One sentence for the reader. */
  explanation: string;
}

export interface RelationContext {
  /** A running count: what comes later and is higher updates. */
  cumulative?: boolean;
  /** A count of the moment, which may go either way from day to day. */
  momentary?: boolean;
  /** ISO day or date-time that each answer describes. */
  aAsOf?: string | null;
  bAsOf?: string | null;
  /** Both answers come from the same origin, so that a lower count is its own revision. */
  sameOrigin?: boolean;
  /** The same speaker holds both: denying first and affirming later is a change of position. */
  sameHolder?: boolean;
  /** At least one of them is only alleged, possible or forecast, which never contradicts. */
  hedged?: boolean;
}
