/** Roles are those of quantities: what a number says of what it counts. */
export interface SumRule {
  /** Stable name; stored with checks and contradictions. */
  name: string;
  /**
   * `equals`: the parts make up the total; `within`: the parts together cannot exceed it (also used for an `equals` rule when
   * a part is not given).
   */
  kind: 'equals' | 'within';
  parts: readonly string[];
  /** Parts that may not exist: added when given, not missed otherwise. */
  optionalParts: readonly string[];
  total: string;
}

export const SUM_RULES: readonly SumRule[] = [
  {
    name: 'died_survived_aboard',
    kind: 'equals',
    parts: ['died', 'survived'],
    optionalParts: ['missing'],
    total: 'aboard',
  },
  {
    name: 'votes_members',
    kind: 'equals',
    parts: ['voted_for', 'voted_against', 'abstained', 'absent'],
    optionalParts: [],
    total: 'members',
  },
  {
    name: 'votes_cast',
    kind: 'equals',
    parts: ['voted_for', 'voted_against', 'abstained'],
    optionalParts: [],
    total: 'voted',
  },
  {
    name: 'killed_injured_casualties',
    kind: 'equals',
    parts: ['died', 'injured'],
    optionalParts: ['missing'],
    total: 'casualties',
  },
  { name: 'killed_within_casualties', kind: 'within', parts: ['died'], optionalParts: [], total: 'casualties' },
  { name: 'killed_within_aboard', kind: 'within', parts: ['died'], optionalParts: [], total: 'aboard' },
  { name: 'survived_within_aboard', kind: 'within', parts: ['survived'], optionalParts: [], total: 'aboard' },
];
