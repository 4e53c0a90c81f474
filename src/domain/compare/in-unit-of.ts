import { DIMENSIONS } from '../text/en/same-units';
import type { Quantity } from '../text/statement';
import { fromDecimal, toDecimal } from '../values/decimal';

const OUT_OF = /^of (\d+)$/;

/** The figure of the evidence in the unit of the claim's ("60 seconds" for "a minute"); null where they measure unlike things. */
export function inUnitOf(claim: Quantity, evidence: Quantity): Quantity | null {
  if (claim.unit === evidence.unit) return evidence;
  if (claim.unit === null || evidence.unit === null) return null;
  const [asked, given] = [shareBase(claim), shareBase(evidence)];
  if (asked !== null && given !== null) return scaled(evidence, asked, given);
  const dimension = DIMENSIONS.find((units) => claim.unit !== null && claim.unit in units);
  const [size, other] = [dimension?.[claim.unit], dimension?.[evidence.unit]];
  return size === undefined || other === undefined ? null : scaled(evidence, other, size);
}

/** What a share is a share of: 100 for percent, 10 for "3.5 out of 10", 1 for "half of the pupils". */
function shareBase({ unit, value }: Quantity): number | null {
  if (unit === null || unit === 'percent') return unit === null ? null : 100;
  const match = OUT_OF.exec(unit);
  if (match !== null) return Number(match[1]);
  const fraction =
    /^0\.\d/.test(value ?? '') && !/^\p{Lu}{3}$/u.test(unit) && !DIMENSIONS.some((units) => unit in units);
  return fraction ? 1 : null;
}

function scaled(quantity: Quantity, times: number, over: number): Quantity {
  const scale = (decimal: string | null) =>
    decimal === null ? null : toDecimal(fromDecimal(decimal).mul(times).div(over));
  return { ...quantity, value: scale(quantity.value), min: scale(quantity.min), max: scale(quantity.max) };
}
