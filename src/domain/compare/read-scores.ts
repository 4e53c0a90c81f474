import { RESULT_WORDS } from '../text/en/ranking-words';
import { tokenize } from '../text/tokens';
import type { ScoreFigure } from './figure';
import { surroundingsOf } from './surroundings';

const PAIR = /(?<![\d.,:–\-/])(\d{1,3}) ?[-–:] ?(\d{1,3})(?![\d.,:–\-/]?\d)(?!-)/g;
const REACH = 60;

/** The results of matches: two numbers joined, beside a word of winning or losing. */
export function readScores(text: string): ScoreFigure[] {
  return [...text.matchAll(PAIR)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const beside = text.slice(Math.max(0, span.start - REACH), span.end + REACH);
    if (!tokenize(beside).some(({ lower }) => RESULT_WORDS.has(lower))) return [];
    const points = [Number(match[1]), Number(match[2])] as const;
    return [{ kind: 'score' as const, ...surroundingsOf(text, span), points }];
  });
}
