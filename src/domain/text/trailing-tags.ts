import { findFiniteVerb } from './finite-verb';
import { CALENDAR } from './name-runs';
import type { SpeechTag } from './speech-tag';
import type { Span } from './statement';
import type { Token, TokenizedSpan } from './tokens';
import { partOf } from './tokens';

/** Up to this share of a statement, who says it may stand in it; a longer tag would outweigh what is said. */
const MOST = 0.3;

const tellsValue = ({ kind, text }: Token): boolean => kind === 'number' || CALENDAR.test(text);

/**
 * A statement without the long words behind or before it that say whose it is ("…, according to a bulletin from the state
 * forecaster"). Tags that tell a figure or a day stay.
 */
export function withoutLongTag(text: string, clause: Span, sentence: TokenizedSpan, tags: readonly SpeechTag[]): Span {
  const tag = tags.find(({ start, end }) => start >= clause.start && end <= clause.end);
  if (tag === undefined) return clause;
  const length = clause.end - clause.start;
  if (tag.start === clause.start && /^according/u.test(tag.cue) && tag.complement > tag.end) {
    const isLong = tag.complement - clause.start > MOST * length && tag.complement < clause.end;
    return isLong && !partOf(text, sentence, tag).tokens.some(tellsValue)
      ? { ...clause, start: tag.complement }
      : clause;
  }
  const rest = partOf(text, sentence, { start: tag.start, end: clause.end });
  const trails = tag.complement <= tag.start && clause.end - tag.start > MOST * length;
  if (!trails || !/,\s{1,3}$/u.test(text.slice(clause.start, tag.start)) || rest.tokens.some(tellsValue)) return clause;
  // "the law does not, in the words of the minister, harm farmers": the sentence goes on behind it.
  const goesOn = /^,\s{1,3}(?!(?:the|an?|who|whose|his|her|its)\b|\p{Lu})/u.test(
    text.slice(tag.end, Math.min(clause.end, tag.end + 8)),
  );
  if (goesOn) return clause;
  const speech = rest.tokens.findIndex(({ end }) => end >= tag.end);
  if (findFiniteVerb(rest.tokens, speech + 1) !== -1) return clause;
  return { ...clause, end: clause.start + text.slice(clause.start, tag.start).replace(/,\s{1,3}$/u, '').length };
}
