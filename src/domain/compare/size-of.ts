import type { Figure } from './figure';
import { inUnitOf } from './in-unit-of';

/** The size of a figure as a plain number, in the unit of `like` where one is given; null for dates, scores and codes. */
export function sizeOf(figure: Figure, like: Figure = figure): number | null {
  if (figure.kind === 'rank') return Number(figure.measure.value);
  if (figure.kind !== 'quantity') return null;
  const quantity = (like.kind === 'quantity' ? inUnitOf(like.quantity, figure.quantity) : null) ?? figure.quantity;
  const value = quantity.value ?? quantity.min ?? quantity.max;
  return value === null ? null : Number(value);
}
