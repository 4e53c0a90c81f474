import { plainDecimal } from './read-figure';

/** "12.000" is twelve or twelve thousand, depending on what the point is. */
const ONE_POINT = /^[1-9]\d{0,2}\.\d{3}$/;
const POINTS = /^[1-9]\d{0,2}(?:\.\d{3}){2,5}$/;
const NEAR = 2;

/**
 * How values are read whose points may group digits: two points always do; one point before three digits does where the
 * other figures are near the grouped reading and none is near the other one. A value
 * counts once, however often it is given.
 */
export function ungroupPoints(values: readonly string[]): (value: string) => string {
  const others = [...new Set(values)]
    .filter((value) => !ONE_POINT.test(value))
    .map((value) => Number(plainDecimal(value) ?? Number.NaN));
  const figures = others.filter((figure) => figure > 0);
  const count = (from: number): number =>
    figures.filter((figure) => figure >= from / NEAR && figure <= from * NEAR).length;
  const known = new Map<string, string>();
  return (value) => {
    if (POINTS.test(value)) return value.replaceAll('.', '');
    if (!ONE_POINT.test(value)) return value;
    const seen = known.get(value);
    if (seen !== undefined) return seen;
    const decimal = Number(value);
    const groups = count(decimal * 1000) * 2 > figures.length && count(decimal) === 0;
    const read = groups ? value.replace('.', '') : value;
    known.set(value, read);
    return read;
  };
}
