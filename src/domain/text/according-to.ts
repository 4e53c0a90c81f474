import { DOCUMENT_NOUNS, FIGURE_NOUNS, OFFICIAL_ADJECTIVES } from './en/cues';
import { DETERMINERS } from './en/function-words';
import type { NameMention } from './name-mention';
import { namePhrase } from './speakers';
import type { SpeechTag } from './speech-tag';
import type { Token } from './tokens';

/** Words of "according to", "in the words of" or "per" at token `i`, 0 where none stands there. */
function lengthOfCue(tokens: readonly Token[], i: number): number {
  const [first, second, third] = [0, 1, 2].map((ahead) => tokens[i + ahead]?.lower ?? '');
  if (first === 'according' && second === 'to') return 2;
  if (first === 'in' && second === 'the' && third === 'words' && tokens[i + 3]?.lower === 'of') return 4;
  const opens = i === 0 || tokens[i - 1]?.text === ',';
  const source = DETERMINERS.has(second ?? '') || /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '') || second === 'police';
  return first === 'per' && opens && source && second !== 'a' ? 1 : 0;
}

/** The tag of "according to X" at token `i`, null where none begins; "official figures" and documents are told from persons. */
export function readAccordingTo(
  tokens: readonly Token[],
  i: number,
  names: readonly NameMention[],
  text: string,
): SpeechTag | null {
  const skip = lengthOfCue(tokens, i);
  if (skip === 0) return null;
  const stop = tokens.findIndex(({ text: mark }, j) => j > i && /^[,.;]$/u.test(mark));
  const end = stop === -1 ? tokens.length : stop;
  const there = /^(?:there|here)$/u.test(tokens[end - 1]?.lower ?? '') ? 1 : 0;
  const phrase = tokens.slice(i + skip, end - there);
  const first = phrase[0];
  const last = phrase.at(-1);
  const start = tokens[i]?.start ?? 0;
  if (first === undefined || last === undefined) return null;
  const official =
    phrase.some(({ lower }) => FIGURE_NOUNS.has(lower)) && phrase.some(({ lower }) => OFFICIAL_ADJECTIVES.has(lower));
  const document = phrase.some(({ lower }) => DOCUMENT_NOUNS.has(lower) || FIGURE_NOUNS.has(lower));
  const named = names.find((name) => name.start >= first.start && name.end <= last.end);
  const speaker = named?.canonical ?? namePhrase(text, first.start, last.end);
  const mode = official ? 'official' : document ? 'document' : 'indirect';
  const complement = i < 2 ? (tokens[end + 1]?.start ?? last.end) : (tokens[0]?.start ?? 0);
  return {
    start,
    end: last.end,
    mode,
    speaker: official ? null : speaker,
    cue: tokens
      .slice(i, i + skip)
      .map(({ lower }) => lower)
      .join(' '),
    modality: 'asserted',
    complement,
    opensClause: false,
  };
}
