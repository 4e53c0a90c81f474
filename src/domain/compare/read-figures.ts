import { remembered } from '../remembered';
import { findDatesIn } from '../text/dates/read-dates';
import { tokenize } from '../text/tokens';
import type { Figure } from './figure';
import { overlapsAny } from './overlaps-any';
import { readCounts } from './read-counts';
import { readDateFigures } from './read-date-figures';
import { readRanks } from './read-ranks';
import { readScores } from './read-scores';
import { surroundingsOf } from './surroundings';

/** The figures of `text` in order; dates without a year take it from `publishedAt`, if need be only assumed. */
export const figuresOf = remembered((text: string, publishedAt: string | null, assumed: boolean): readonly Figure[] => {
  const tokens = tokenize(text);
  const calendar = findDatesIn(text, [{ start: 0, end: text.length }]);
  const dates = readDateFigures(text, publishedAt, assumed, calendar);
  const scores = readScores(text).filter(({ span }) => !overlapsAny(span, dates));
  const ranks = readRanks(text, tokens).filter(({ span }) => !overlapsAny(span, [...dates, ...scores]));
  const counts = readCounts(text, tokens, calendar[0] ?? []).filter(
    ({ span }) => !overlapsAny(span, [...dates, ...scores, ...ranks]),
  );
  const figures: Figure[] = [...dates, ...scores, ...ranks, ...counts];
  const numerals = tokens
    .filter((token) => token.kind === 'number' && !overlapsAny(token, figures))
    .map((token) => ({ kind: 'numeral' as const, ...surroundingsOf(text, token) }));
  return [...figures, ...numerals].sort((a, b) => a.span.start - b.span.start);
});
