import { readModality } from './modality';
import { readPolarity } from './polarity';
import type { SpeechTag } from './speech-tag';
import type { Attribution, Modality, Polarity, Quote, Span } from './statement';
import type { TokenizedSpan } from './tokens';

export interface ClauseReading {
  attribution: Attribution;
  polarity: Polarity;
  modality: Modality;
}

const NARRATOR: Attribution = { mode: 'narrator', speaker: null, cue: null };

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The tag that covers a clause: in it, opening it by "and that", or standing for the whole sentence. */
export function findTag(text: string, clause: Span, sentence: Span, tags: readonly SpeechTag[]): SpeechTag | null {
  const own = tags.find((tag) => tag.end <= clause.end && tag.end > clause.start);
  if (own !== undefined) return own;
  const lead = text.slice(Math.max(sentence.start, clause.start - 12), clause.start);
  const previous = tags.findLast((tag) => tag.end <= clause.start && tag.opensClause);
  if (previous !== undefined && /\b(?:and|but|or),? that\s{1,3}$/u.test(lead)) return previous;
  return (
    tags.find(
      (tag) => tag.complement === sentence.start || (tag.cue === 'according to' && tag.start === sentence.start),
    ) ?? null
  );
}

/** Who says a clause, whether it is negated and how firmly it is held. */
export function readClause(clause: TokenizedSpan, tag: SpeechTag | null, quotes: readonly Quote[]): ClauseReading {
  const { tokens } = clause;
  const spoken = quotes.find(
    ({ kind, span }) => kind === 'speech' && clause.start >= span.start - 1 && clause.end <= span.end + 2,
  );
  const parts = quotes.filter(({ kind, span }) => (kind === 'partial' || kind === 'speech') && overlaps(span, clause));
  const at = tag === null || spoken !== undefined ? 0 : tokens.findIndex(({ start }) => start >= tag.complement);
  const from = Math.max(0, at);
  const held =
    tag !== null && spoken === undefined && tag.modality !== 'asserted' ? tag.modality : readModality(tokens, from);
  const polarity = held === 'denied' ? 'negated' : readPolarity(tokens, from);
  if (spoken !== undefined) {
    return {
      attribution: { mode: 'direct', speaker: spoken.speaker, cue: tag?.cue ?? null },
      polarity,
      modality: held,
    };
  }
  if (tag === null) {
    const mixed = parts.length > 0;
    return {
      attribution: mixed ? { mode: 'mixed', speaker: parts[0]?.speaker ?? null, cue: null } : NARRATOR,
      polarity,
      modality: held,
    };
  }
  const mode = tag.mode === 'indirect' && parts.length > 0 && !/^apologi[sz]e/u.test(tag.cue) ? 'mixed' : tag.mode;
  return { attribution: { mode, speaker: tag.speaker, cue: tag.cue }, polarity, modality: held };
}
