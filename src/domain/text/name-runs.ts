import { SENTENCE_OPENERS } from './en/abbreviations';
import {
  ADVERBS,
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from './en/function-words';
import { NAME_LINKS, NAME_PARTICLES } from './en/name-links';
import { CARDINALS } from './en/number-words';
import { ORGANISATION_WORDS, PERSON_TITLES, THING_WORDS } from './en/titles';
import { lookUpPlace } from './gazetteer';
import type { Token } from './tokens';

/** The tokens of a name with what stands before it: "Foreign Minister Kari Berg"; `to` exclusive. */
export interface NameRun {
  from: number;
  to: number;
}

/** "Norway’s": the name without its ending. */
export const POSSESSIVE = /['’]s?$/u;
/** Months and weekdays, which are capitalised but name nobody. */
export const CALENDAR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/u;

/** Words of grammar: capitalised only because a sentence begins with them. */
const CLOSED: ReadonlySet<string> = new Set([
  ...ADVERBS,
  ...AUXILIARIES,
  ...COORDINATORS,
  ...DETERMINERS,
  ...PREPOSITIONS,
  ...RELATIVES,
  ...SUBJECT_PRONOUNS,
  ...SUBORDINATORS,
  ...SENTENCE_OPENERS,
]);
const LONGEST_NAME = 10;
const ABBREVIATED_TITLE = /^(?:Dr|Mr|Mrs|Ms|Prof|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|Rev|Hon|St)$/u;
/** Links inside the names of bodies only: "Ministry for Trade and Industry", not "President Berg in Oslo". */
const BODY_LINKS: ReadonlySet<string> = new Set(['for', 'and', 'in', 'on']);

export const isCapital = (token: Token | undefined): token is Token =>
  token?.kind === 'word' && /^(?:(?:al|el|ul|ad|an|ar|as|ash)-)?\p{Lu}/u.test(token.text);

/** Runs of capitalised words, joined over "of the" and name particles where the name is a body's. */
export function findNameRuns(text: string, tokens: readonly Token[], lowerWords: ReadonlySet<string>): NameRun[] {
  const runs: NameRun[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (
      !isCapital(token) ||
      (i === 0 || tokens[i - 1]?.text === '“' ? CLOSED.has(token.lower) : DETERMINERS.has(token.lower))
    )
      continue;
    // "Oslo-based Nordlys": where it is, not its name.
    if (/-(?:based|born|led|backed|owned|run)$/u.test(token.text)) continue;
    // "On 6 March Norway …": the month is no part of the name.
    if (CALENDAR.test(token.text) && (tokens[i - 1]?.kind === 'number' || PREPOSITIONS.has(tokens[i - 1]?.lower ?? '')))
      continue;
    // "Two ferries": a number that a sentence begins with.
    if (i === 0 && !isCapital(tokens[1]) && CARDINALS[token.lower] !== undefined) continue;
    if (i === 0 && !isCapital(tokens[1]) && lowerWords.has(token.lower) && lookUpPlace(token.text) === null) continue;
    const dotted = dottedPlace(text, tokens, i);
    if (dotted > 0) {
      runs.push({ from: i, to: dotted });
      i = dotted - 1;
      continue;
    }
    let to = i + 1;
    while (to < tokens.length && to - i < LONGEST_NAME) {
      // "Norway’s army" ends the name, "the Farmers’ Union" does not.
      const owner = POSSESSIVE.test(tokens[to - 1]?.text ?? '') || tokens[to]?.text === '’';
      if (owner && !ownsBody(tokens, to)) break;
      if (tokens[to]?.text === '’') to++;
      let next = to;
      // "Dr. Okoro": the stop belongs to the title.
      if (tokens[to]?.text === '.' && ABBREVIATED_TITLE.test(tokens[to - 1]?.text ?? '')) next++;
      const linked = next;
      while (next < linked + 2 && NAME_LINKS.has(tokens[next]?.text ?? '')) next++;
      // "the Assembly on Wednesday".
      if (next > linked && CALENDAR.test(tokens[next]?.text ?? '')) break;
      const joins = next === linked || mayJoin(tokens.slice(i, to), tokens.slice(linked, next));
      const after = tokens[next];
      const gap = tokens[next - 1];
      if (!joins || !isCapital(after) || gap === undefined || after.start - gap.end > 1 || text[gap.end] === '\n')
        break;
      to = next + 1;
    }
    runs.push({ from: i, to });
    i = to - 1;
  }
  return runs;
}

/** The end of "U.S." or "U.K." at token `i`, 0 where no place of that spelling stands there. */
function dottedPlace(text: string, tokens: readonly Token[], i: number): number {
  let to = i;
  while (tokens[to]?.text.length === 1 && tokens[to + 1]?.text === '.' && tokens[to]?.end === tokens[to + 1]?.start)
    to += 2;
  const name = text.slice(tokens[i]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  return to > i + 2 && lookUpPlace(name) !== null ? to : 0;
}

/** Whether the name of a body goes on behind a possessive: "Farmers’ Union", "St Mary’s Hospital". */
function ownsBody(tokens: readonly Token[], to: number): boolean {
  const mark = tokens[to]?.text === '’';
  const owner = tokens[to - 1]?.text ?? '';
  const noun = tokens[mark ? to + 1 : to]?.text ?? '';
  const plural =
    mark || /s['’]$/u.test(owner) || PERSON_TITLES.has(tokens[to - 2]?.lower ?? '') || tokens[to - 2]?.text === 'St';
  return plural && ORGANISATION_WORDS.has(noun) && lookUpPlace(owner.replace(POSSESSIVE, '')) === null;
}

const isBody = (words: readonly Token[]): boolean =>
  words.some(({ text }) => ORGANISATION_WORDS.has(text) || (THING_WORDS.has(text) && text === words[0]?.text));

function mayJoin(words: readonly Token[], links: readonly Token[]): boolean {
  if (links.every(({ text }) => NAME_PARTICLES.has(text))) return true;
  const bodyLinks = links.filter(({ text }) => BODY_LINKS.has(text));
  if (bodyLinks.some(({ text }) => text === 'in')) return /^Organi[sz]ation$/u.test(words[0]?.text ?? '');
  return isBody(words) || (bodyLinks.length === 0 && PERSON_TITLES.has(words[0]?.lower ?? ''));
}
