import { INCIDENT_ANAPHORS, INCIDENT_FAMILIES, type IncidentFamily } from '../text/en/incident-families';
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

const nouns = phraseLexicon(
  INCIDENT_FAMILIES.flatMap((family) =>
    Object.entries(family.nouns ?? {}).map(([noun, words]) => [words, { family, noun }] as const),
  ),
);

/** What an incident of the family is called that the word at `at` tells: "the explosion" rather than "the attack". */
export function incidentNoun(lemmas: readonly string[], at: number, family: IncidentFamily): string {
  return nouns.matchAt(lemmas, at)?.values.find((one) => one.family === family)?.noun ?? family.noun;
}
