import { SPEECH_VERB_FORMS } from '../text/en/cues';
import { DETERMINERS, PREPOSITIONS } from '../text/en/function-words';
import { OCCURRENCE_VERBS } from '../text/en/incident-families';
import { phraseLexicon } from '../text/frames/phrase-lexicon';
import type { DateReading } from '../text/statement';
import type { Token } from '../text/tokens';
import type { Clause } from './clause';

const occurrence = phraseLexicon([[OCCURRENCE_VERBS, true]] as const);
// "the 4 March crash", "Thursday's crash": so many words may stand between.
const ADJACENT = 2;

/**
 * The dates of a clause that say when the incident it mentions happened, not when it was told, searched or counted: those of the
 * noun itself ("the crash on 4 March"), and those of a verb that tells it ("hit Chile on Monday").
 * @param mention index of the word for the incident
 * @param tells whether a token is such a word itself
 */
export function incidentDates(clause: Clause, mention: number, tells: (at: number) => boolean): DateReading[] {
  const { tokens, lemmas, statement } = clause;
  const verbs = clause.frames
    .filter(({ nominal }) => !nominal)
    .map(({ verb, main }) => ({
      main,
      from: tokens.findIndex(({ start }) => start >= verb.start),
      to: tokens.findLastIndex(({ end }) => end <= verb.end),
    }))
    .filter(({ from, to }) => from >= 0 && to >= from);
  const happens = ({ from, to }: { from: number; to: number }) =>
    tells(to) || tells(from) || occurrence.matchAt(lemmas, to) !== null;
  return statement.dates.filter(({ span, from, basis }) => {
    if (from === null || basis === 'unresolved' || basis === 'event_anchor') return false;
    const at = tokens.findIndex(({ start }) => start >= span.start);
    const end = tokens.findLastIndex((token) => token.end <= span.end);
    if (at < 0 || datesSaying(tokens, at)) return false;
    if (end < mention && mention - end <= ADJACENT && !verbs.some((verb) => verb.from > end && verb.from < mention))
      return true;
    const before = verbs.filter((verb) => verb.from < at);
    if (at > mention && !before.some((verb) => verb.from > mention)) {
      const doing = before.find((verb) => verb.to < mention);
      return doing === undefined || happens(doing) || tokens.slice(mention + 1, at).every(isPlain);
    }
    const governing = before.at(-1) ?? verbs.find(({ main }) => main) ?? verbs[0];
    return governing === undefined || happens(governing);
  });
}

/** Between a noun and its date: the words of a place, no other noun. */
const isPlain = ({ text, lower, kind }: Token): boolean =>
  kind !== 'word' || /^\p{Lu}/u.test(text) || PREPOSITIONS.has(lower) || DETERMINERS.has(lower);

/** "police said on Wednesday": the day of the saying. */
function datesSaying(tokens: readonly Token[], at: number): boolean {
  const verb = PREPOSITIONS.has(tokens[at - 1]?.lower ?? '') ? tokens[at - 2] : tokens[at - 1];
  return verb !== undefined && SPEECH_VERB_FORMS.has(verb.lower);
}
