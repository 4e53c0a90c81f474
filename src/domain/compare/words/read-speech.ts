import { SPEECH_CUES } from '../../text/en/cues';
import type { VerbGroup } from '../../text/frames/verb-groups';
import { lemma } from '../../text/lemma';
import type { Modality } from '../../text/statement';
import type { ReadText } from './read-terms';

/** How a clause is held by whoever says it. */
export interface Spoken {
  modality: Modality;
  negated: boolean;
}

export const combine = (outer: Modality, inner: Modality): Modality => (inner === 'asserted' ? outer : inner);

/** What a verb of speech makes of the clauses it introduces; null for other verbs and for speech about a noun. */
export function speechOf({ tokens, lemmas }: ReadText, groups: readonly VerbGroup[], i: number): Spoken | null {
  const group = groups[i]!;
  const cue = SPEECH_CUES.get(tokens[group.at]!.lower);
  if (cue === undefined || group.form === 'passive') return null;
  const next = groups[i + 1];
  const between = tokens.slice(group.at + 1, next?.first ?? tokens.length);
  const whether = between.some(({ lower }) => lower === 'whether' || lower === 'if');
  const noun = /^(?:claim|report|allegation|rumour|rumor|suggestion|accusation)s?$/u;
  const reported = between.some(({ lower }) => noun.test(lower));
  const opens = next !== undefined && next.form !== 'infinitive';
  const gerund = /..ing$/u.test(tokens[group.at + 1]?.lower ?? '');
  const denies = cue.modality === 'denied';
  if (
    !(opens || gerund) ||
    (denies && !gerund && !between.some(({ lower }) => lower === 'that') && !reported && cue.takes !== 'clause')
  )
    return null;
  if (whether) return { modality: 'possible', negated: false };
  if (group.negated) return { modality: denies ? 'asserted' : 'possible', negated: false };
  return {
    modality: lemmas[group.at] === lemma('deny') || reported ? (denies ? 'denied' : 'alleged') : cue.modality,
    negated: false,
  };
}
