import type { Figure } from './figure';

/** Whether a figure tells something: a part of a name only says which thing is meant. */
export function isTelling(figure: Figure): boolean {
  return figure.kind !== 'numeral' && !(figure.kind === 'date' && figure.naming);
}
