import { readDates } from '../text/dates/read-dates';
import { EMPTY_WORDS } from '../text/en/empty-words';
import { lemma } from '../text/lemma';
import { readQuantities } from '../text/quantities/read-quantities';
import type { Quantity, Span } from '../text/statement';
import { type Token, tokenize } from '../text/tokens';
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
const REACH = 120;
/** What stands behind a comma is likelier said of another figure. */
const BOUNDARY = 0.7;
/** Words that say that a figure is the whole. */
const WHOLE = new Set('total overall worldwide globally global world altogether'.split(' '));

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
  const before = nearness(tokenize(text.slice(Math.max(0, span.start - REACH), span.start)).reverse());
  const after = nearness(tokenize(text.slice(span.start, span.end + REACH)));
  const context = new Map(before);
  for (const [stem, weight] of after) context.set(stem, Math.max(context.get(stem) ?? 0, weight));
  return { span: { start: span.start, end: span.end }, text: text.slice(span.start, span.end), context };
}

/** The stems of the words in the order met, weighing less with the distance and with every comma or number passed. */
function nearness(tokens: readonly Token[]): Map<string, number> {
  const weights = new Map<string, number>();
  let distance = 0;
  let crossed = 1;
  for (const token of tokens) {
    if (distance >= WINDOW) break;
    if (token.kind === 'punctuation' && /[,;:.]/.test(token.text)) crossed *= BOUNDARY;
    const stem = stemOf(token);
    if (stem === null) continue;
    weights.set(stem, Math.max(weights.get(stem) ?? 0, crossed * (1 - distance / (WINDOW + 2))));
    distance++;
  }
  return weights;
}

function stemOf(token: Token): string | null {
  if (token.kind !== 'word') return null;
  if (WHOLE.has(token.lower)) return 'total';
  return EMPTY_WORDS.has(token.lower) ? null : lemma(token.lower);
}
