import { WITHHOLDING } from './en/cues';
import { findFiniteVerb } from './finite-verb';
import { mainClause } from './main-clause';
import { readModality } from './modality';
import { readPolarity } from './polarity';
import type { SpeechTag } from './speech-tag';
import type { Attribution, Modality, Polarity, Quote, Span } from './statement';
import type { Token, TokenizedSpan } from './tokens';

export interface ClauseReading {
  attribution: Attribution;
  polarity: Polarity;
  modality: Modality;
}

const NARRATOR: Attribution = { mode: 'narrator', speaker: null, cue: null };

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether a tag says who asserts the clause as a whole: its verb is the main one, or it comments from behind. */
function governs(tag: SpeechTag, main: readonly Token[]): boolean {
  if (tag.complement <= tag.start || isPrepositional(tag)) return true;
  const verb = main[findFiniteVerb(main)];
  return (
    main.some(({ end }) => end === tag.end) || (verb !== undefined && verb.start >= tag.start && verb.end <= tag.end)
  );
}
const isPrepositional = ({ cue }: SpeechTag): boolean => /^(?:according|in|per)\b/u.test(cue);

/** The tag that covers a clause: in it, opening it by "and that", or standing for the whole sentence. */
export function findTag(
  text: string,
  clause: TokenizedSpan,
  sentence: Span,
  tags: readonly SpeechTag[],
): SpeechTag | null {
  if (tags.length === 0) return null;
  const inside = tags.filter((tag) => tag.end <= clause.end && tag.end > clause.start);
  const main = inside.length === 0 ? [] : mainClause(clause.tokens);
  const own = inside.find((tag) => governs(tag, main));
  if (own !== undefined) return own;
  // What a relative clause adds is the narrator's, whoever is quoted beside it.
  if (/^(?:who|which|whose|whom|where)$/u.test(clause.tokens[0]?.lower ?? '')) return null;
  if (WITHHOLDING.test(text.slice(clause.start, Math.min(clause.end, clause.start + 60)))) return null;
  const lead = text.slice(Math.max(sentence.start, clause.start - 12), clause.start);
  const backshifted = /^(?:had|would|could|might)\b/u.test(clause.tokens[findFiniteVerb(clause.tokens)]?.lower ?? '');
  const previous = tags.findLast((tag) => tag.end <= clause.start && tag.opensClause && tag.complement >= tag.end);
  if (
    previous !== undefined &&
    (/\b(?:and|but|or),? that\s{1,3}$|[^,;:]\s(?:and|but|or|because|while|when)\s{1,3}$/u.test(lead) ||
      // "…, but no decision had been taken": the tense of what is reported.
      (backshifted && /,\s(?:and|but)\s{1,3}$/u.test(lead)))
  )
    return previous;
  return (
    tags.find((tag) => tag.complement === sentence.start || (isPrepositional(tag) && tag.start === sentence.start)) ??
    null
  );
}

/** The tag that the proposition of another consists of: "Berg said that **Lund denied** …". */
function findInner(clause: TokenizedSpan, outer: SpeechTag, tags: readonly SpeechTag[]): SpeechTag | null {
  const { tokens } = clause;
  const from = Math.max(
    0,
    tokens.findIndex(({ start }) => start >= outer.complement),
  );
  const verb = tokens[findFiniteVerb(tokens, from)];
  if (verb === undefined || outer.complement <= outer.start) return null;
  return (
    tags.find(
      (tag) =>
        tag !== outer &&
        tag.complement > tag.end &&
        tag.end <= clause.end &&
        verb.start >= tag.start &&
        verb.end <= tag.end,
    ) ?? null
  );
}

/** What is said, apart from who says it. */
function readProposition({ tokens }: TokenizedSpan, tag: SpeechTag | null): { polarity: Polarity; modality: Modality } {
  const trailing = tag !== null && tag.complement <= tag.start;
  const words = trailing ? tokens.filter(({ start, end }) => end <= tag.start || start >= tag.end) : tokens;
  const from =
    tag === null || trailing
      ? 0
      : Math.max(
          0,
          words.findIndex(({ start }) => start >= tag.complement),
        );
  const held = tag?.modality ?? 'asserted';
  // "he thought it could take a year": what is believed is less than asserted by itself.
  const own = held === 'asserted' || held === 'perceived' ? readModality(words, from, tag !== null) : held;
  return { polarity: readPolarity(words, from), modality: own === 'asserted' ? held : own };
}

/** Who says a clause, whether it is negated and how firmly it is held. */
export function readClause(
  clause: TokenizedSpan,
  tag: SpeechTag | null,
  quotes: readonly Quote[],
  tags: readonly SpeechTag[],
): ClauseReading {
  const spoken = quotes.find(
    ({ kind, span }) => kind === 'speech' && clause.start >= span.start - 1 && clause.end <= span.end + 2,
  );
  const parts = quotes.filter(({ kind, span }) => (kind === 'partial' || kind === 'speech') && overlaps(span, clause));
  const reported = spoken === undefined ? tag : null;
  const inner = reported === null ? null : findInner(clause, reported, tags);
  const { polarity, modality } = readProposition(clause, inner ?? reported);
  if (spoken !== undefined) {
    return {
      attribution: { mode: 'direct', speaker: spoken.speaker, cue: tag?.cue ?? null },
      polarity,
      modality,
    };
  }
  if (tag === null) {
    const mixed = parts.length > 0;
    return {
      attribution: mixed ? { mode: 'mixed', speaker: parts[0]?.speaker ?? null, cue: null } : NARRATOR,
      polarity,
      modality,
    };
  }
  const mode = tag.mode === 'indirect' && parts.length > 0 && !/^apologi[sz]e/u.test(tag.cue) ? 'mixed' : tag.mode;
  return { attribution: { mode, speaker: tag.speaker, cue: tag.cue }, polarity, modality };
}
