import { EMPTY_WORDS } from '../text/en/empty-words';
import { PREPOSITIONS } from '../text/en/function-words';
import { CARDINALS } from '../text/en/number-words';
import { ORDINALS } from '../text/en/ordinal-words';
import { BETTER_THAN, POSITION_LEADS, RANKING_VERBS, WORSE_THAN } from '../text/en/ranking-words';
import { lemma } from '../text/lemma';
import type { Comparator } from '../text/statement';
import type { Token } from '../text/tokens';
import type { RankFigure } from './figure';
import { surroundingsOf } from './surroundings';

interface Place {
  value: number;
  /** Token indices, end exclusive. */
  start: number;
  end: number;
  top: boolean;
}

const CLAUSE_END = /^[;:,.]$/;
const ORDINAL_ENDING = /^(?:st|nd|rd|th)$/;
const SUPERLATIVE = /^(?:most|least|best|worst|\p{L}{3,}est)$/u;
/** Words after an ordinal that can be what it counts: "27th consecutive year". */
const PHRASE = 3;
/** How far before the place its comparator may stand: "higher than the 17th". */
const CUE_REACH = 3;

/** The places in an order that a text tells: ordinals, "number five", "ranked 30", "top ten". */
export function readRanks(text: string, tokens: readonly Token[]): RankFigure[] {
  return tokens.flatMap((_, index) => {
    const place = placeAt(tokens, index);
    if (place === null) return [];
    const [first, last] = [tokens[place.start], tokens[place.end - 1]];
    if (first === undefined || last === undefined) return [];
    const value = String(place.value);
    return [
      {
        kind: 'rank' as const,
        ...surroundingsOf(text, { start: first.start, end: last.end }),
        measure: { value, min: null, max: null, comparator: comparatorOf(tokens, place) },
        of: orderedBy(tokens, place.end),
        contest: contestAfter(tokens, place.end),
        who: rankedBefore(tokens, place.start),
        phrase: tokens.slice(place.end, place.end + PHRASE).map(({ lower }) => lemma(lower)),
      },
    ];
  });
}

/** The capitalised words that open the clause, as far as its first preposition. */
function rankedBefore(tokens: readonly Token[], end: number): Set<string> {
  const from = tokens.slice(0, end).findLastIndex(({ text }) => CLAUSE_END.test(text)) + 1;
  const names = new Set<string>();
  for (const { kind, text, lower } of tokens.slice(from, end)) {
    if (PREPOSITIONS.has(lower)) break;
    if (kind === 'word' && /^\p{Lu}/u.test(text) && !EMPTY_WORDS.has(lower)) names.add(lemma(lower));
  }
  return names;
}

/** "in the relay": the common noun behind an "in" not far from the place. */
function contestAfter(tokens: readonly Token[], from: number): string | null {
  const near = tokens.slice(from, from + PHRASE + 2);
  const at = near.findIndex(({ lower }) => lower === 'in');
  const noun = at < 0 || near[at + 1]?.lower !== 'the' ? undefined : near[at + 2];
  return noun?.kind === 'word' && /^\p{Ll}/u.test(noun.text) ? lemma(noun.lower) : null;
}

function placeAt(tokens: readonly Token[], index: number): Place | null {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined) return null;
  if (token.kind === 'word' && ORDINALS[token.lower] !== undefined)
    return { value: ORDINALS[token.lower] ?? 0, start: index, end: index + 1, top: false };
  const number = token.kind === 'number' && /^\d{1,4}$/.test(token.text) ? Number(token.text) : CARDINALS[token.lower];
  if (number === undefined || Number.isNaN(number)) return null;
  if (token.kind === 'number' && next?.start === token.end && ORDINAL_ENDING.test(next.lower))
    return { value: number, start: index, end: index + 2, top: false };
  const lead = tokens[index - 1]?.text === '.' ? tokens[index - 2] : tokens[index - 1];
  const place = { value: number, start: index, end: index + 1, top: lead?.lower === 'top' };
  if (place.top || (lead !== undefined && POSITION_LEADS.has(lead.lower))) return place;
  if (next?.kind === 'word' && !EMPTY_WORDS.has(next.lower)) return null;
  const verb = tokens.slice(Math.max(0, index - CUE_REACH - 1), index).some(({ lower }) => RANKING_VERBS.has(lower));
  return verb && next?.text !== '%' ? place : null;
}

function comparatorOf(tokens: readonly Token[], place: Place): Comparator {
  if (place.top) return 'le';
  const before = tokens.slice(Math.max(0, place.start - CUE_REACH), place.start).map(({ lower }) => lower);
  if (before.some((word) => BETTER_THAN.has(word))) return 'lt';
  return before.some((word) => WORSE_THAN.has(word)) ? 'gt' : 'eq';
}

/** What is put in order: the next content word; all superlatives order alike. */
function orderedBy(tokens: readonly Token[], index: number): string | null {
  const next = tokens[index];
  if (next?.kind !== 'word' || EMPTY_WORDS.has(next.lower)) return SUPERLATIVE.test(next?.lower ?? '') ? 'est' : null;
  return SUPERLATIVE.test(next.lower) ? 'est' : lemma(next.lower);
}
