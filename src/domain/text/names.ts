import { lookUpDemonym, speaksFor } from './gazetteer';
import { isPluralTitle, type NameMention, toMention } from './name-mention';
import { findNameRuns } from './name-runs';
import type { Span } from './statement';
import { type Token, tokenize } from './tokens';

export type { NameMention } from './name-mention';

/** Surnames and acronyms take the fullest name before them, else the first after them. */
function resolve(text: string, mentions: readonly NameMention[]): NameMention[] {
  const bySurname = new Map<string, string>();
  const byAcronym = new Map<string, string>();
  for (const mention of mentions) {
    const words = mention.text.split(/\s+/u);
    const acronym = /^\s{0,2}\((\p{Lu}{2,10})\)/u.exec(text.slice(mention.end, mention.end + 16))?.[1];
    if (acronym !== undefined) byAcronym.set(acronym, mention.text);
    if (mention.kind !== 'person' || words.length < 2) continue;
    for (let i = 1; i < words.length; i++) {
      const tail = words.slice(i).join(' ');
      if (!bySurname.has(tail)) bySurname.set(tail, mention.text);
    }
  }
  return mentions.map((mention) => {
    const full = byAcronym.get(mention.text) ?? (mention.kind === 'place' ? undefined : bySurname.get(mention.text));
    if (full === undefined) return mention;
    return { ...mention, canonical: full, kind: byAcronym.has(mention.text) ? 'organisation' : 'person' };
  });
}

/** "Presidents Kari Berg and Ola Lund": each of them is a president. */
function shareTitles(text: string, mentions: readonly NameMention[]): NameMention[] {
  let shared: { title: string; end: number } | null = null;
  return mentions.map((mention) => {
    const { kind, title, start, end } = mention;
    if (kind !== 'person') return mention;
    if (title !== null && isPluralTitle(title.toLowerCase())) {
      shared = { title: title.slice(0, -1), end };
    } else if (
      title !== null ||
      shared === null ||
      !LISTED.test(text.slice(shared.end, Math.min(start, shared.end + 40)))
    ) {
      shared = null;
      return mention;
    } else shared = { title: shared.title, end };
    return { ...mention, title: shared.title };
  });
}
/** What may stand between the names of a list: ", ", " and ", " of Norway and ". */
const LISTED = /^(?: (?:of|from) [\p{Lu}][\p{L}. ]{1,25})?(?:, and |, | and | & )$/u;

/**
 * The proper names in the given sentences, in order; `tokenized`: the tokens of each sentence. Kinds are guesses from titles, head nouns and the gazetteer;
 * demonyms alone ("Russian") are no names.
 */
export function readNames(
  text: string,
  sentences: readonly Span[],
  tokenized: readonly (readonly Token[])[] = sentences.map((sentence) => tokenize(text, sentence)),
): NameMention[] {
  const mentions: NameMention[] = [];
  const lowerWords = new Set<string>();
  for (const tokens of tokenized) {
    for (const { text: word, lower } of tokens) if (word === lower) lowerWords.add(word);
  }
  for (const tokens of tokenized) {
    for (const run of findNameRuns(text, tokens, lowerWords)) {
      const mention = toMention(text, tokens, run);
      if (mention !== null && lookUpDemonym(mention.text) === null) mentions.push(mention);
    }
  }
  return resolve(text, shareTitles(text, mentions));
}

/** What a name used for its authorities stands for: "Kremlin" → "Russia"; the name itself otherwise. */
export const standsFor = (mention: NameMention): string => speaksFor(mention.canonical) ?? mention.canonical;
