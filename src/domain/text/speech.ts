import { readAccordingTo } from './according-to';
import { coveredBy } from './covered';
import { BARE_CLAUSE_VERBS, REFUSABLE, SPEECH_CUES } from './en/cues';
import { ADVERBS, BE_FORMS, DETERMINERS } from './en/function-words';
import { NEGATORS } from './en/negation-words';
import { findFiniteVerb, isFiniteVerbAt } from './finite-verb';
import type { NameMention } from './names';
import { findSpeaker, type SpeakerMemory } from './speakers';
import type { SpeechTag } from './speech-tag';
import type { Quote } from './statement';
import type { Token, TokenizedSpan } from './tokens';

/** Longer than any sentence a person writes. */
const READABLE = 3000;

/** Whether the words behind a cue (or the quote beside it) give it something to report. */
function findComplement(
  tokens: readonly Token[],
  i: number,
  verbName: string,
  takesNoun: boolean,
  quoted: readonly boolean[],
): number | null {
  const limit = Math.min(tokens.length, i + 16);
  for (let j = i + 1; j < limit; j++) {
    if (quoted[j]) return j;
    if (tokens[j]?.lower === 'that') return j + 1;
    if (/^[.;]$/u.test(tokens[j]?.text ?? '')) break;
  }
  const touchesQuote = quoted.slice(Math.max(0, i - 14), i).some(Boolean);
  if (takesNoun || touchesQuote) return i + 1;
  const verb = findFiniteVerb(tokens, i + 2, Math.min(tokens.length, i + 12));
  // "X said the bridge had fallen": a clause without "that".
  if (verb !== -1 && BARE_CLAUSE_VERBS.has(verbName)) return i + 1;
  return tokens[i - 1] !== undefined && hasTrailingTag(tokens, i) ? 0 : null;
}

/** "The bridge had fallen, Berg said." */
const hasTrailingTag = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(Math.max(0, i - 6), i).some(({ text }) => text === ',') && /^[.,]?$/u.test(tokens[i + 1]?.text ?? '');

/** "was denied landing", "denied them access": refused, not disputed. */
const isRefusal = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(i + 1, i + 5).some(({ lower }) => REFUSABLE.has(lower));

function isVerb(tokens: readonly Token[], i: number, quoted: readonly boolean[]): boolean {
  const token = tokens[i];
  const previous = tokens[i - 1];
  if (token === undefined) return false;
  if (BE_FORMS.has(previous?.lower ?? '') || DETERMINERS.has(previous?.lower ?? '')) return false;
  if (previous !== undefined && ADVERBS.has(previous.lower) && BE_FORMS.has(tokens[i - 2]?.lower ?? '')) return false;
  const closesQuote = quoted[i - 2] || quoted[i - 1];
  if (closesQuote && /(?:ed|aid|old|ote)$/u.test(token.lower)) return true;
  if (isFiniteVerbAt(tokens, i) || (previous !== undefined && isFiniteVerbAt(tokens, i - 1))) return true;
  // "Kari Berg, head of the institute, told": the apposition stands between subject and verb.
  if (previous?.text === ',' && /ed$|^(?:said|told|wrote|says)$/u.test(token.lower)) return true;
  if (previous?.lower === 'and' || previous?.text === '–') return /ed$|said/u.test(token.lower);
  if (previous !== undefined && /^(?:not|to|have|has|had)$/u.test(previous.lower)) return previous.lower !== 'to';
  return /ing$/u.test(token.lower) && previous?.text === ',';
}

/** The speech tags of a sentence, in order; words inside quotes are not looked at. */
export function findSpeechTags(
  text: string,
  sentence: TokenizedSpan,
  quotes: readonly Quote[],
  names: readonly NameMention[],
  memory: SpeakerMemory,
): SpeechTag[] {
  if (sentence.end - sentence.start > READABLE) return [];
  const { tokens } = sentence;
  const near = quotes.filter(({ span }) => span.end > sentence.start && span.start < sentence.end);
  const quoted = coveredBy(
    tokens,
    near.map(({ span }) => span),
  );
  const tags: SpeechTag[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || quoted[i]) continue;
    const sourced = readAccordingTo(tokens, i, names, text);
    if (sourced !== null) {
      tags.push(sourced);
      continue;
    }
    const cue = SPEECH_CUES.get(token.lower);
    if (cue === undefined || !isVerb(tokens, i, quoted)) continue;
    if (cue.verb === 'deny' && isRefusal(tokens, i)) continue;
    const complement = findComplement(tokens, i, cue.verb, cue.takes === 'any', quoted);
    if (complement === null) continue;
    const found = findSpeaker(text, tokens, i, names, quoted, memory);
    if (found === null) continue;
    const negated = tokens.slice(Math.max(0, i - 4), i).some(({ lower }) => NEGATORS.has(lower) || /n't$/u.test(lower));
    if (negated && cue.modality !== 'denied') continue;
    tags.push({
      start: found.start,
      end: token.end,
      mode: found.document ? 'document' : 'indirect',
      speaker: found.speaker,
      cue: token.lower,
      modality: negated ? 'asserted' : cue.modality,
      complement: tokens[complement]?.start ?? token.end,
      opensClause: tokens[complement - 1]?.lower === 'that' || cue.takes === 'clause',
    });
  }
  return tags;
}
