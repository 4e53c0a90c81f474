import { DOCUMENT_NOUNS, FIGURE_NOUNS, OFFICIAL_ADJECTIVES } from './en/cues';
import type { NameMention } from './name-mention';
import { namePhrase } from './speakers';
import type { SpeechTag } from './speech-tag';
import type { Token } from './tokens';

/** The tag of "according to X" at token `i`, null where none begins; "official figures" and documents are told from persons. */
export function readAccordingTo(
  tokens: readonly Token[],
  i: number,
  names: readonly NameMention[],
  text: string,
): SpeechTag | null {
  if (tokens[i]?.lower !== 'according' || tokens[i + 1]?.lower !== 'to') return null;
  const stop = tokens.findIndex(({ text: mark }, j) => j > i && /^[,.;]$/u.test(mark));
  const end = stop === -1 ? tokens.length : stop;
  const phrase = tokens.slice(i + 2, end);
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
    cue: 'according to',
    modality: 'asserted',
    complement,
    opensClause: false,
  };
}
