import { readDates } from '../text/dates/read-dates';
import { EMPTY_WORDS } from '../text/en/empty-words';
import { lemma } from '../text/lemma';
import { readQuantities } from '../text/quantities/read-quantities';
import type { Quantity, Span } from '../text/statement';
import { tokenize } from '../text/tokens';
import { type DayInterval } from '../values/dates';

/** A number or a date of a sentence, with the stems of the words around it. */
export type Figure = QuantityFigure | DateFigure | NumeralFigure;

interface FigureBase {
  span: Span;
  text: string;
  context: ReadonlyMap<string, number>;
}

export interface QuantityFigure extends FigureBase {
  kind: 'quantity';
  quantity: Quantity;
}

export interface DateFigure extends FigureBase {
  kind: 'date';
  days: DayInterval;
}

/** Digits that count nothing: a rank, a score, a part of a name. */
export interface NumeralFigure extends FigureBase {
  kind: 'numeral';
}

/** Content words farther away than this say little of a figure. */
const WINDOW = 8;

/** The quantities and resolved dates of `text`; dates without a year take it from `publishedAt`, if need be only assumed. */
export function figuresOf(text: string, publishedAt: string | null, assumed: boolean): Figure[] {
  const quantities = readQuantities(text).map((quantity) => ({
    kind: 'quantity' as const,
    ...surroundings(text, quantity.span),
    quantity,
  }));
  const dates = readDates(text, [{ start: 0, end: text.length }], publishedAt).flatMap((reading) => {
    if (reading.edtf === null || (assumed && reading.basis === 'publication_relative')) return [];
    return [
      { kind: 'date' as const, ...surroundings(text, reading.span), days: { from: reading.from, to: reading.to } },
    ];
  });
  const figures = [...quantities, ...dates];
  const numerals = tokenize(text)
    .filter(
      (token) =>
        token.kind === 'number' && !figures.some(({ span }) => token.start < span.end && span.start < token.end),
    )
    .map((token) => ({ kind: 'numeral' as const, ...surroundings(text, token) }));
  return [...figures, ...numerals].sort((a, b) => a.span.start - b.span.start);
}

/** The stems of the content words of a text. */
export function contentStems(text: string): Set<string> {
  return new Set(
    tokenize(text)
      .filter((token) => token.kind === 'word' && !EMPTY_WORDS.has(token.lower))
      .map((token) => lemma(token.lower)),
  );
}

function surroundings(text: string, span: Span): FigureBase {
  const before = words(text.slice(Math.max(0, span.start - 120), span.start)).reverse();
  const after = words(text.slice(span.start, span.end + 120));
  const context = new Map<string, number>();
  for (const side of [before, after]) {
    side.slice(0, WINDOW).forEach((stem, distance) => {
      context.set(stem, Math.max(context.get(stem) ?? 0, 1 - distance / (WINDOW + 2)));
    });
  }
  return { span: { start: span.start, end: span.end }, text: text.slice(span.start, span.end), context };
}

function words(passage: string): string[] {
  return tokenize(passage)
    .filter((token) => token.kind === 'word' && !EMPTY_WORDS.has(token.lower))
    .map((token) => lemma(token.lower));
}
