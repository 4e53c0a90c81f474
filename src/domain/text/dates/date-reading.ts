import { dayIntervalOf } from '../../values/dates';
import type { DateBasis, DateReading, Span } from '../statement';

/** A reading of `span` as an EDTF expression, with the days it covers. */
export function resolvedReading(span: Span, edtf: string, basis: DateBasis): DateReading {
  const days = dayIntervalOf(edtf);
  if (days === null) return unresolvedReading(span);
  return { span: { start: span.start, end: span.end }, edtf, from: days.from, to: days.to, basis };
}

/** A temporal phrase whose days the text does not tell. */
export function unresolvedReading(span: Span): DateReading {
  return { span: { start: span.start, end: span.end }, edtf: null, from: null, to: null, basis: 'unresolved' };
}

/** The EDTF of the days from `from` to `to`: a single day, or an interval. */
export function edtfOfDays(from: string, to: string): string {
  return from === to ? from : `${from}/${to}`;
}
