import { SPEECH_CUES } from '../text/en/cues';
import { AUXILIARIES } from '../text/en/function-words';
import { HEDGES } from '../text/en/hedges';
import type { Modality } from '../text/statement';
import { PASSAGE_WORDS } from './constants';

const WORD = /[\p{L}\p{N}'’]{1,40}/gu;
const PASSAGE_START = 1000;
/** Hedges that leave open whether the whole passage is so. What is forecast, feared or demanded is asserted as such. */
const LEAVES_OPEN: ReadonlySet<Modality> = new Set(['alleged', 'possible', 'likely', 'perceived']);

/**
 * Whether a headline or a single sentence reports that somebody denies ("The airline denies plans to…"): the words of that
 * holder, and not of whoever carries them. Longer passages speak of more than one thing and tell nothing.
 */
export function reportsDenial(text: string): boolean {
  return passageWords(text).some((word) => SPEECH_CUES.get(word)?.modality === 'denied');
}

/** The modality that a hedge gives a headline or a single sentence ("probably", "reportedly"); null where there is none. */
export function hedgeOf(text: string): Modality | null {
  for (const word of passageWords(text)) {
    const modality = HEDGES.get(word);
    // "Nobody may cross": a modal verb may forbid or allow as well.
    if (modality !== undefined && LEAVES_OPEN.has(modality) && !AUXILIARIES.has(word)) return modality;
  }
  return null;
}

/** In lower case; none of a text that is longer than a sentence. */
function passageWords(text: string): string[] {
  // The beginning of a long text mostly has too many words already.
  const start = text.length > PASSAGE_START ? text.slice(0, PASSAGE_START).match(WORD) : null;
  const words = start !== null && start.length > PASSAGE_WORDS ? start : (text.match(WORD) ?? []);
  return words.length > PASSAGE_WORDS ? [] : words.map((word) => word.toLowerCase());
}
