import type { DayInterval } from '../values/dates';
import type { Exact } from '../values/decimal';
import type { Grade } from './question-input';

/** The side a piece takes on its own answer. */
export type Side = 'for' | 'against' | 'debunk' | 'reports';

/** One piece of evidence, read and weighed. Pieces are kept in an order that does not depend on the input's. */
export interface Piece {
  /** As given; pieces without one are named by their source alone. */
  id: string | null;
  source: string;
  /** Comparable spelling of source, owner and whoever is named as the origin of the value. */
  sourceKey: string;
  ownerKey: string;
  originKeys: readonly string[];
  /** The news agency its text credits, else null. */
  wireKey: string | null;
  /** Comparable spelling of whoever says so: the speaker, else the source. */
  holderKey: string;
  /** Who is reported as saying so, null when the source speaks for itself. */
  speaker: string | null;
  text: string | null;
  /** ISO day or date-time of publication. */
  publishedAt: string | null;
  /** What the value describes: the day it is of, else the day it was published. */
  asOf: string | null;
  side: Side;
  /** Key of the answer it speaks of. */
  answerKey: string;
  validity: DayInterval;
  grade: Grade;
  /** 0 to 1; a debunk's factor is not in it. */
  weight: Exact;
  party: boolean;
  hedged: boolean;
  /** Hedged by the source only: whoever is quoted says so outright. */
  voiced: boolean;
  /** A record that a person has confirmed. */
  confirmedRecord: boolean;
}
