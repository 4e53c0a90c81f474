import type { Grade } from './question-input';

/** Named by every verdict; changes whenever a number or a rule of the model changes. */
export const MODEL_VERSION = '2026-11-5';

/** Decimal strings, since weights are computed exactly. */
export const GRADE_WEIGHT: Readonly<Record<Grade, string>> = {
  A: '1',
  B: '0.8',
  C: '0.6',
  D: '0.3',
  E: '0.1',
  F: '0.4',
};

/** How firmly a side is taken: a record or the narrator's own assertion, a body answering for it, a named person, hearsay. */
export const MODALITY_WEIGHT = { own: '1', official: '0.9', named: '0.7', hearsay: '0.4' } as const;

/** Rulings that the weight of a source's grade counts for, beside the rulings on its own claims. */
export const RECORD_INERTIA = '8';

/** Grades that make a source reliable enough to lift two groups to "supported". */
export const RELIABLE_GRADES: readonly Grade[] = ['A', 'B', 'C'];
/** Grades whose single debunk can refute. */
export const DEBUNK_GRADES: readonly Grade[] = ['A', 'B'];

/** Readings less sure than this do not count until a person has confirmed them. */
export const LEAST_CONFIDENCE = 0.5;

/** What a further, not copied piece with the same origin adds. */
export const SHARED_ORIGIN_FACTOR = '0.25';
export const DEBUNK_FACTOR = '3';
export const BASE_UNCERTAINTY = '2';
/** Uncertainty that each group that only reports adds, once they outnumber the groups for. */
export const REPORT_UNCERTAINTY = '0.5';
/**
 * A group for with at least this strength offsets one group that only reports, a weaker one offsets proportionally less:
 * otherwise a very weak supporter would take away more uncertainty than it adds belief and lower P.
 */
export const FULL_OFFSET_STRENGTH = '0.25';

/** State thresholds. */
export const CONFLICT_RATIO = '0.4';
export const SUPPORTED_FROM = '0.65';
export const REFUTED_UP_TO = '0.4';
export const INDEPENDENT_GROUPS = 2;

/** Near copies: words a shingle, share of the shorter text, share of both within the hours of one news cycle. */
export const SHINGLE_WORDS = 5;
export const COPY_CONTAINMENT = 0.8;
export const COPY_JACCARD = 0.5;
export const COPY_HOURS = 72;
/** Shorter passages share a phrase by chance: they are copies only when equal. */
export const LEAST_SHINGLES = 3;
/** Words of a passage that are compared, and neighbours in time looked at for one shared shingle: both keep the work near linear. */
export const COPY_WORDS = 1000;
export const COPY_NEIGHBOURS = 32;

/** A passage of at most so many words is read for a hedge and for a reported denial: it is one sentence on the claim. */
export const PASSAGE_WORDS = 30;

/** A single group's jump of a running count beyond this multiple waits for a second group before it becomes the best value. */
export const PLAUSIBLE_RISE = '2';
/** Share of an answer's support from which a longer list or a more exact figure inside it is believed: by one group, by several. */
export const LONE_ADDITION_SHARE = '0.4';
export const ADDITION_SHARE = '0.25';
/** Rival answers compared with all others; further, weaker ones are compared with these only. */
export const ANSWERS_COMPARED = 50;
/** Above so many pairs fewer answers are compared with all others, but never fewer than these. */
export const PAIRS_COMPARED = 25_000;
export const LEAST_COMPARED = 3;
/** Groups of the strongest rival that are listed, in all answers together and in each: the strongest ones. */
export const RIVALS_LISTED = 50_000;
export const LEAST_RIVALS_LISTED = 20;
/** Largest set of groups the search for decisive groups tries. */
export const DECISIVE_GROUPS = 6;
