import { readAccordingTo } from './according-to';
import { overlaps } from './attribution';
import { coveredBy } from './covered';
import { type Cue, PROPOSITION_NOUNS, REFUSABLE, SPEECH_CUES } from './en/cues';
import { BE_FORMS, DETERMINERS } from './en/function-words';
import { NEGATORS } from './en/negation-words';
import { PLURAL_NOUNS } from './en/verbs';
import { findFiniteVerb, isFiniteVerbAt } from './finite-verb';
import type { NameMention } from './names';
import { readSpeaker, type SpeakerMemory } from './speakers';
import { findComplement } from './speech-complement';
import type { SpeechTag } from './speech-tag';
import type { Quote } from './statement';
import { findSubject, groupStart, type Subject, subjectBehind } from './subject';
import type { Token, TokenizedSpan } from './tokens';

/** Longer than any sentence a person writes. */
const READABLE = 3000;
/** Verbs that may stand before their subject: `…, said Kari Berg`. */
const INVERTIBLE =
  /^(?:said|says|added|adds|wrote|warned|warns|reported|reports|announced|explained|argued|claimed|recalled|tweeted|insisted|asked|noted|concluded|continued|joked|declared|replied)$/u;

/** "was denied landing", "denied them access": refused, not disputed. */
const isRefusal = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(i + 1, i + 5).some(({ lower }) => REFUSABLE.has(lower)) &&
  !tokens.slice(i + 1, i + 5).some(({ lower }) => PROPOSITION_NOUNS.has(lower) || lower === 'that');

/** Where the subject of the cue at `i` is looked for: before its verb group; -1 where the word is no active verb. */
function verbOf(tokens: readonly Token[], i: number): number {
  const { lower } = tokens[i] ?? { lower: '' };
  const previous = tokens[i - 1]?.lower ?? '';
  const start = groupStart(tokens, i);
  const group = tokens.slice(start, i);
  if (lower === 'saying' && previous === 'as' && /^(?:quoted|cited|reported)$/u.test(tokens[i - 2]?.lower ?? '')) {
    return groupStart(tokens, i - 2) < i - 2 ? i - 2 : -1;
  }
  if (previous === 'to' || (DETERMINERS.has(previous) && previous !== 'that')) return -1;
  if (group.some((token) => BE_FORMS.has(token.lower))) return /ing$/u.test(lower) ? i : -1;
  if (/ing$/u.test(lower)) return previous === ',' ? i : -1;
  return i;
}

/** Whether a present form that could be a noun ("claims", "reports") is a verb, by what stands around it. */
function isPresentVerb(tokens: readonly Token[], i: number, subject: Subject): boolean {
  const token = tokens[i];
  if (token === undefined || /ed$|ing$|^(?:said|told|wrote|found|thought|swore|forecast|read|put)$/u.test(token.lower))
    return true;
  if (
    groupStart(tokens, i) < i &&
    /^(?:not|n't|d(?:o|oes|id)|will|would|can|could|has|have|had|may|might|must|should)/u.test(
      tokens[groupStart(tokens, i)]?.lower ?? '',
    )
  )
    return true;
  // "critics of the service say": the noun before "of" agrees with the verb.
  const of = tokens.findIndex(({ lower }, at) => at > subject.from && at < subject.head && lower === 'of');
  const head = tokens[(of === -1 ? subject.head : of) - 1];
  if (head === undefined) return false;
  const plural = /[^s]s$|^(?:police|people|they|who|and|men|women|media)$/u.test(head.lower);
  const single = /s$/u.test(token.lower);
  if (single === plural && !/^\p{Lu}/u.test(head.text)) return false;
  const ambiguous =
    PLURAL_NOUNS.has(token.lower) ||
    (!single && /^(?:claim|report|state|fear|hope|promise|pledge|demand|estimate|forecast)$/u.test(token.lower));
  if (!ambiguous) return true;
  // "…, aid groups fear.": behind a comma and at the end only a verb can stand.
  if (tokens[subject.from - 1]?.text === ',' && (tokens[i + 1]?.text ?? '.') === '.') return true;
  if (subject.from === 0 && DETERMINERS.has(tokens[i + 1]?.lower ?? '')) return true;
  const verbBefore = subject.from > 0 && isFiniteVerbAt(tokens, subject.from - 1);
  return !verbBefore && (tokens[i + 1]?.lower === 'that' || isFiniteVerbAt(tokens, i));
}

/** "Berg: “…”", "A statement read: “…”": the words before the colon are the speaker's. */
function readColon(
  text: string,
  tokens: readonly Token[],
  quoted: readonly boolean[],
  names: readonly NameMention[],
): SpeechTag | null {
  const colon = tokens.findIndex(({ text: mark }) => mark === ':');
  const first = tokens[0];
  const mark = tokens[colon];
  if (colon < 1 || colon > 6 || first === undefined || mark === undefined || !(quoted[colon + 1] || quoted[colon + 2]))
    return null;
  const name = names.find(({ start }) => start >= first.start && start < mark.start);
  if (name === undefined || name.end < (tokens[colon - 1]?.end ?? 0)) return null;
  return {
    start: first.start,
    end: mark.end,
    mode: 'indirect',
    speaker: name.canonical,
    cue: text.slice(mark.start, mark.end),
    modality: 'asserted',
    complement: tokens[colon + 1]?.start ?? mark.end,
    opensClause: true,
  };
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
    if (quoted[i]) continue;
    const cue = SPEECH_CUES.get(tokens[i]?.lower ?? '');
    const tag =
      cue === undefined
        ? readAccordingTo(tokens, i, names, text)
        : readCue(text, tokens, i, cue, quoted, names, memory);
    if (tag !== null) tags.push(tag);
  }
  const colon = tags.length === 0 ? readColon(text, tokens, quoted, names) : null;
  return colon === null ? tags : [colon];
}

/** "a step that few people believed would come", "a man accused of theft": what the verb says belongs to a noun. */
function isEmbedded(tokens: readonly Token[], i: number, subject: Subject, { verb, takes }: Cue): boolean {
  const [before, noun] = [tokens[subject.from - 1], tokens[subject.from - 2]];
  if (/^(?:accuse|blame)$/u.test(verb))
    return /^(?:of|for|by)$/u.test(tokens[i + 1]?.lower ?? '') && before?.lower !== 'whom' && before?.lower !== 'who';
  if (takes !== 'clause' || before === undefined || noun === undefined) return false;
  return (
    /^(?:that|which|whom|what)$/u.test(before.lower) &&
    noun.kind === 'word' &&
    !SPEECH_CUES.has(noun.lower) &&
    !SPEECH_CUES.has(tokens[subject.from - 3]?.lower ?? '') &&
    tokens[i + 1]?.lower !== 'that'
  );
}

function readCue(
  text: string,
  tokens: readonly Token[],
  i: number,
  cue: Cue,
  quoted: readonly boolean[],
  names: readonly NameMention[],
  memory: SpeakerMemory,
): SpeechTag | null {
  const token = tokens[i];
  const verb = verbOf(tokens, i);
  // "the United States": a name.
  if (token === undefined || (/^\p{Lu}/u.test(token.text) && names.some((name) => overlaps(name, token)))) return null;
  if (verb === -1 || (cue.verb === 'deny' && isRefusal(tokens, i))) return null;
  const behindQuote = quoted[i - 1] || quoted[i - 2] || tokens[i - 1]?.text === ',';
  const inverted = behindQuote && INVERTIBLE.test(token.lower) ? subjectBehind(tokens, quoted, i) : null;
  const subject = inverted ?? findSubject(tokens, quoted, verb);
  if (subject === null || (inverted === null && !isPresentVerb(tokens, i, subject))) return null;
  if (inverted === null && isEmbedded(tokens, i, subject, cue)) return null;
  const complement = inverted === null ? findComplement(tokens, i, cue, subject.from, quoted) : i;
  if (complement === null) return null;
  const found = readSpeaker(text, tokens, subject, names, cue.verb, memory);
  if (found === null) return null;
  const negated = tokens
    .slice(groupStart(tokens, verb), i)
    .some(({ lower }) => NEGATORS.has(lower) || /n't$/u.test(lower));
  if (negated && cue.modality !== 'denied') return null;
  // "called it a farce" says what it is, "called for an inquiry" what should be.
  // "asked them to leave", "told staff not to speak".
  const directs =
    /^(?:ask|tell)$/u.test(cue.verb) &&
    tokens.slice(i + 2, i + 9).findIndex(({ lower }) => lower === 'to') !== -1 &&
    findFiniteVerb(tokens, i + 1, i + 9) === -1;
  const calls = cue.verb === 'call' && !/^(?:for|on|upon)$/u.test(tokens[i + 1]?.lower ?? '');
  return {
    start: Math.min(found.start, token.start),
    end: inverted === null ? token.end : (tokens[subject.to - 1]?.end ?? token.end),
    mode: found.mode,
    speaker: found.speaker,
    cue: token.lower,
    modality: negated || calls ? 'asserted' : directs ? 'normative' : cue.modality,
    complement: inverted === null ? (tokens[complement]?.start ?? token.end) : (tokens[0]?.start ?? 0),
    // "expected to recover": an infinitive, which no clause continues.
    opensClause: tokens[complement - 1]?.lower === 'that' || (cue.takes === 'clause' && tokens[i + 1]?.lower !== 'to'),
  };
}
