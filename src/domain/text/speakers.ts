import { DOCUMENT_NOUNS, EVIDENCE_VERBS, FIGURE_NOUNS, OFFICIAL_ADJECTIVES, SPOKES_NOUNS } from './en/cues';
import { DETERMINERS } from './en/function-words';
import { BODY_NOUNS, PERSON_TITLES } from './en/titles';
import type { NameMention } from './names';
import { meantBy, notePersons, type Persons } from './pronoun-reference';
import type { SpeechTag } from './speech-tag';
import type { AttributionMode } from './statement';
import type { Subject } from './subject';
import type { Token, TokenizedSpan } from './tokens';

/** Whom a pronoun can mean: the persons so far and the body named last. */
export interface SpeakerMemory {
  persons: Persons;
  lastBody: string | null;
}

export interface FoundSpeaker {
  speaker: string | null;
  /** Offset of the first word of the phrase that names the speaker. */
  start: number;
  mode: AttributionMode;
}

/** Words that stand for no speaker: "it was said", "nobody said". */
const NO_SPEAKER = /^(?:i|we|you|there|this|these|those|one|everyone|what)$/u;

/** A phrase as a name: no article, no line breaks, bounded. */
export const namePhrase = (text: string, start: number, end: number): string =>
  text
    .slice(start, Math.min(end, start + 120))
    .replace(/\s+/gu, ' ')
    .replace(/^(?:the|a|an|his|her|its|their|one|some) /iu, '')
    .trim();

/** A metonym stays as the name used: "Moscow", "Kremlin". */
export const nameOf = (name: NameMention): string => (name.kind === 'place' ? name.text : name.canonical);

/** Whether a noun phrase is a document, official figures, or somebody who speaks. */
export function modeOf(words: readonly Token[]): AttributionMode {
  const figures = words.some(({ lower }) => FIGURE_NOUNS.has(lower));
  if (figures && words.some(({ lower }) => OFFICIAL_ADJECTIVES.has(lower))) return 'official';
  return figures || DOCUMENT_NOUNS.has(words.at(-1)?.lower ?? '') ? 'document' : 'indirect';
}

const within = (name: NameMention, tokens: readonly Token[], from: number, to: number): boolean =>
  name.start >= (tokens[from]?.start ?? 0) && name.end <= (tokens[to - 1]?.end ?? 0);

/** Who or what the subject of a speech verb is, by the fullest name the article gives; null where it cannot speak. */
export function readSpeaker(
  text: string,
  tokens: readonly Token[],
  { from, head, to }: Subject,
  names: readonly NameMention[],
  verb: string,
  memory: SpeakerMemory,
): FoundSpeaker | null {
  const first = tokens[from];
  const last = tokens[head - 1];
  if (first === undefined || last === undefined) return null;
  const { start } = first;
  const found = (speaker: string | null, mode: AttributionMode = 'indirect'): FoundSpeaker => ({
    speaker,
    start,
    mode,
  });
  if (to - from === 1 && /^(?:he|she)$/u.test(first.lower)) {
    return found(meantBy(memory.persons, first.lower === 'she' ? 'she' : 'he'));
  }
  if (to - from === 1 && /^(?:it|they)$/u.test(first.lower)) {
    // "It shows that": no speaker; "they found that": whoever they are.
    if (first.lower === 'it') return EVIDENCE_VERBS.has(verb) ? null : found(memory.lastBody);
    return found(null);
  }
  const named = names.filter((name) => within(name, tokens, from, head));
  const closing = named.findLast(({ end }) => end >= last.end);
  // "Kari Berg of the Harbour Institute", "the foreign minister, Kari Berg,".
  const person =
    named.find(
      (name) =>
        name.kind === 'person' && (name === closing || /^ (?:of|from|at)\b/u.test(text.slice(name.end, name.end + 6))),
    ) ??
    names.find((name) => name.kind === 'person' && tokens[to]?.text === ',' && name.start === tokens[to + 1]?.start);
  if (person !== undefined) return found(person.canonical);
  const alone = to - from === 1 || tokens[from + 1]?.lower === 'of';
  if (/^(?:no|nobody|none|neither|nothing)$/u.test(first.lower) || (alone && NO_SPEAKER.test(first.lower))) return null;
  const words = tokens.slice(from, head);
  const behind = names.find((name) => within(name, tokens, head, to));
  const noun =
    words.findLast(({ lower }, i) => lower !== 'of' && (words[i + 1] === undefined || words[i + 1]?.lower === 'of')) ??
    last;
  const headNoun = words.find((_, i) => words[i + 1]?.lower === 'of') ?? noun;
  if (SPOKES_NOUNS.has(headNoun.lower) || SPOKES_NOUNS.has(last.lower)) {
    const body = behind ?? closing ?? named.at(-1);
    if (body !== undefined && body.kind !== 'person') return found(nameOf(body));
    const plain = head < to ? namePhrase(text, tokens[head + 1]?.start ?? start, tokens[to - 1]?.end ?? start) : '';
    if (plain !== '') return found(plain);
  }
  const mode = modeOf([...words.filter((word) => word === headNoun || OFFICIAL_ADJECTIVES.has(word.lower)), headNoun]);
  const official = mode === 'document' && FIGURE_NOUNS.has(headNoun.lower) ? modeOf(tokens.slice(from, to)) : mode;
  const whole = words.slice(words.findIndex(({ lower }) => !DETERMINERS.has(lower) && !/-based$/u.test(lower)));
  if (closing !== undefined && official === 'indirect' && closing.start <= (whole[0]?.start ?? 0))
    return found(nameOf(closing));
  const speaks =
    official !== 'indirect' ||
    BODY_NOUNS.has(headNoun.lower) ||
    PERSON_TITLES.has(headNoun.lower) ||
    closing !== undefined ||
    !EVIDENCE_VERBS.has(verb);
  if (!speaks) return null;
  // "an official close to the talks": the adjective says who only with what it takes.
  const end = /^(?:close|near|familiar|briefed|involved)$/u.test(last.lower)
    ? (tokens[to - 1]?.end ?? last.end)
    : last.end;
  return found(official === 'official' ? null : namePhrase(text, start, end), official);
}

/** What a pronoun in the next sentence can mean, noted down once a sentence is read. */
export function remember(
  memory: SpeakerMemory,
  text: string,
  { tokens }: TokenizedSpan,
  names: readonly NameMention[],
  tags: readonly SpeechTag[],
): void {
  const speaker = tags.findLast((tag) => tag.speaker !== null && isPerson(tag.speaker, names))?.speaker ?? null;
  notePersons(
    memory.persons,
    speaker,
    names.filter(({ kind }) => kind === 'person'),
  );
  const head = tokens.slice(0, 4).find(({ lower }, i) => BODY_NOUNS.has(lower) && !PERSON_TITLES.has(lower) && i > 0);
  const first = names.find(({ kind }) => kind === 'organisation' || kind === 'place');
  const subject = first !== undefined && first.start <= (tokens[1]?.start ?? 0) ? nameOf(first) : undefined;
  const body = head === undefined ? undefined : namePhrase(text, tokens[0]?.start ?? 0, head.end);
  memory.lastBody = subject ?? body ?? memory.lastBody;
}

function isPerson(speaker: string, names: readonly NameMention[]): boolean {
  const named = names.find(({ canonical }) => canonical === speaker);
  if (named !== undefined && named.kind !== 'other') return named.kind === 'person';
  const noun = speaker.split(' ').at(-1)?.toLowerCase() ?? '';
  return PERSON_TITLES.has(noun) || !BODY_NOUNS.has(noun);
}
