import type { AttributionMode, Comparator, Modality } from '../../domain/text/statement';

// Where the words of the hand-read article differ from ours.

export const MODES: Readonly<Record<string, AttributionMode>> = {
  article: 'narrator',
  direct: 'direct',
  indirect: 'indirect',
  mixed: 'mixed',
  'official-figures': 'official',
};

export const COMPARATORS: Readonly<Record<string, Comparator>> = {
  eq: 'eq',
  ge: 'ge',
  le: 'le',
  approx: 'approx',
  almost: 'almost',
  vague: 'vague',
};

export const MODALITIES: Readonly<Record<string, Modality>> = {
  asserted: 'asserted',
  alleged: 'alleged',
  possible: 'possible',
  likely: 'likely',
  perceived: 'perceived',
  feared: 'feared',
  predicted: 'predicted',
  normative: 'normative',
  pledged: 'pledged',
  accused: 'accused',
  denied: 'denied',
};

/** Ways to a date: by the calendar (with or without its year), or by what else the text tells. */
export const CALENDAR_WAYS: ReadonlySet<string> = new Set(['explicit', 'pubyear']);
export const ANCHORED_WAYS: ReadonlySet<string> = new Set(['anchor']);

export type Bearing = 'supports' | 'contradicts' | 'updates' | 'neutral';

/** What `compare` should say of a pair; null where the gold relation makes no claim that two sentences alone could show. */
export const RELATIONS: Readonly<Record<string, Bearing | null>> = {
  same_fact_supports: 'supports',
  same_position_supports: 'supports',
  supersedes: 'updates',
  duplicate: 'supports',
  // A denial against an assertion by another holder is a dispute: listed by the pipeline, no contradiction of two sentences.
  contradiction: null,
  // Neither is a contradiction unless the text says so: a tension is for a reader to judge, a plan is no assertion of its outcome.
  tension: 'neutral',
  plan_vs_outcome: 'neutral',
  related: 'neutral',
  compatible: 'neutral',
  arithmetic_ok: null,
};
