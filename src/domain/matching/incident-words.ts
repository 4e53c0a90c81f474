import { INCIDENT_ANAPHORS, INCIDENT_FAMILIES } from '../text/en/incident-families';
import { phraseLexicon } from '../text/frames/phrase-lexicon';
import { lemma } from '../text/lemma';
import type { Span } from '../text/statement';
import type { Clause } from './clause';

/** The words for incidents that news counts victims of. */
export const triggers = phraseLexicon(
  INCIDENT_FAMILIES.filter(({ counts }) => counts === undefined).map((family) => [family.triggers, family] as const),
);
export const anaphors = new Set(INCIDENT_ANAPHORS.map(lemma));

/** Whether a word tells an incident or points back to one. */
export const tellsAt = (lemmas: readonly string[], at: number): boolean =>
  triggers.matchAt(lemmas, at) !== null || anaphors.has(lemmas[at] ?? '');

/** Whether a clause has a word for an incident that news counts victims of, other than one that only points back. */
export function mentionsIncident({ lemmas }: Clause): boolean {
  return lemmas.some((_, at) => triggers.matchAt(lemmas, at) !== null);
}

/** Whether a verb is itself the word for the incident: "plunged", "exploded". */
export function tellsIncident({ tokens, lemmas }: Clause, verb: Span): boolean {
  return tokens.some(
    ({ start, end }, at) => start >= verb.start && end <= verb.end && triggers.matchAt(lemmas, at) !== null,
  );
}
