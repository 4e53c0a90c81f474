import { DOCUMENT_NOUNS } from './en/cues';
import { DETERMINERS, PERSON_PRONOUNS, RELATIVES } from './en/function-words';
import { BODY_NOUNS } from './en/titles';
import { lookUpDemonym } from './gazetteer';
import type { NameMention } from './names';
import type { Token } from './tokens';

/** Who a pronoun can mean: the last speaker, and the persons named before. */
export interface SpeakerMemory {
  lastSpeaker: string | null;
  lastPerson: string | null;
}

/** Tokens of ", head of the Harbour Institute,", and of what may stand between a subject and its verb. */
const LONGEST_APPOSITION = 20;
const FARTHEST_SUBJECT = 14;

export interface FoundSpeaker {
  speaker: string;
  start: number;
  document: boolean;
}

/** A phrase as a name: no article, no line breaks, bounded. */
export const namePhrase = (text: string, start: number, end: number): string =>
  text
    .slice(start, Math.min(end, start + 120))
    .replace(/\s+/gu, ' ')
    .replace(/^(?:the|a|an) /iu, '')
    .trim();

const asSpeaker = (name: NameMention): FoundSpeaker => ({
  // A metonym stays as the name used: "Moscow", "Kremlin".
  speaker: name.kind === 'place' ? name.text : name.canonical,
  start: name.start,
  document: false,
});

/** "the Norwegian authorities said": from the article or adjective to the noun. */
function readBody(text: string, tokens: readonly Token[], i: number): FoundSpeaker | null {
  for (let j = i - 1; j >= Math.max(0, i - 4); j--) {
    const noun = tokens[j];
    if (noun === undefined || noun.text === ',' || noun.text === '”') return null;
    const document = DOCUMENT_NOUNS.has(noun.lower);
    if (!document && !BODY_NOUNS.has(noun.lower)) continue;
    let from = j;
    while (from > 0 && j - from < 5) {
      const previous = tokens[from - 1];
      if (previous === undefined || previous.kind === 'punctuation') break;
      if (DETERMINERS.has(previous.lower)) break;
      if (lookUpDemonym(previous.text) === null && !/^\p{Ll}/u.test(previous.text)) break;
      from--;
    }
    const start = tokens[from]?.start ?? noun.start;
    return { speaker: namePhrase(text, start, noun.end), start, document };
  }
  return null;
}

/** `“…,” said Kari Berg`: the subject stands behind the verb. */
function findInverted(
  tokens: readonly Token[],
  i: number,
  names: readonly NameMention[],
  quoted: readonly boolean[],
): FoundSpeaker | null {
  const follows = quoted[i - 1] || quoted[i - 2];
  const cue = tokens[i];
  if (!follows || cue === undefined) return null;
  const stop = tokens.slice(i + 1, i + 7).findIndex(({ text }) => text === ',' || text === '.');
  const limit = tokens[stop === -1 ? i + 6 : i + 1 + stop]?.start ?? Number.POSITIVE_INFINITY;
  const name = names.find(({ start }) => start >= cue.end && start < limit);
  return name === undefined ? null : asSpeaker(name);
}

/** The subject of the speech verb at token `i`: a name, a pronoun, a body or a document; null when it has none. */
export function findSpeaker(
  text: string,
  tokens: readonly Token[],
  i: number,
  names: readonly NameMention[],
  quoted: readonly boolean[],
  memory: SpeakerMemory,
): FoundSpeaker | null {
  const cue = tokens[i];
  const first = tokens[0];
  if (cue === undefined || first === undefined) return null;
  const inverted = findInverted(tokens, i, names, quoted);
  if (inverted !== null) return inverted;
  const before = names.filter(({ start, end }) => start >= first.start && end <= cue.start);
  const words = tokens.slice(Math.max(0, i - 5), i).filter((_, at) => !quoted[Math.max(0, i - 5) + at]);
  const pronoun = words.findLast(({ lower }) => PERSON_PRONOUNS.has(lower));
  const nearest = before.at(-1);
  // A name is at least one token, so no earlier one stands near enough.
  const near = before.slice(-LONGEST_APPOSITION);
  const who = memory.lastSpeaker ?? memory.lastPerson;
  if (pronoun !== undefined && who !== null && (nearest === undefined || nearest.start < pronoun.start)) {
    return { speaker: who, start: pronoun.start, document: false };
  }
  // "Kari Berg, head of the Harbour Institute, said": the apposition's names are no subjects.
  const apposed = near.findLast((name) => {
    const gap = name.kind === 'person' ? gapBefore(tokens, i, name, LONGEST_APPOSITION) : null;
    return gap?.[0]?.text === ',' && gap.length > 1 && !gap.some(({ lower }) => RELATIVES.has(lower));
  });
  if (apposed !== undefined && tokens[i - 1]?.text === ',') return asSpeaker(apposed);
  const adjacent = near.findLast((name) => isAdjacent(tokens, i, name));
  const body = readBody(text, tokens, i);
  if (adjacent !== undefined && (adjacent.kind === 'person' || body === null || body.start < adjacent.start)) {
    return asSpeaker(adjacent.kind !== 'person' && apposed !== undefined ? apposed : adjacent);
  }
  if (body !== null) return body;
  if (apposed !== undefined) return asSpeaker(apposed);
  const person = before.find(({ kind }) => kind === 'person');
  return person !== undefined && gapBefore(tokens, i, person, FARTHEST_SUBJECT) !== null ? asSpeaker(person) : null;
}

/** The tokens between a name and the cue at `i`, null where there are `limit` or more. */
function gapBefore(tokens: readonly Token[], i: number, name: NameMention, limit: number): readonly Token[] | null {
  let from = i;
  while (from > 0 && i - from < limit && (tokens[from - 1]?.start ?? 0) >= name.end) from--;
  return i - from < limit ? tokens.slice(from, i) : null;
}

/** At most three words between a name and the cue at `i`; marks do not count. */
function isAdjacent(tokens: readonly Token[], i: number, name: NameMention): boolean {
  let words = 0;
  for (let j = i - 1; j >= 0 && words <= 3 && (tokens[j]?.start ?? 0) >= name.end; j--) {
    if (tokens[j]?.kind === 'word') words++;
  }
  return words <= 3;
}
