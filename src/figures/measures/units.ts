import type { Quantity } from '../../domain/text/statement';
import type { Bench } from '../bench';
import { type Reading, reading } from '../reading';
import type { SpecResult } from '../sources/spec-case';
import { isSameUnit } from '../sources/spec-units';
import { judgeNumber, measureQuantities } from './numbers';

/** Null when right, else what is wrong. */
export function judgeUnit(gold: SpecResult, quantity: Quantity): string | null {
  return judgeNumber(gold, quantity) ?? (isSameUnit(quantity.unit, gold.Resolution ?? {}) ? null : 'unit');
}

export async function measureUnits(bench: Bench): Promise<Reading[]> {
  const { value, n, misses } = await measureQuantities(bench, 'unit-specs-dev.jsonl', 'units', judgeUnit);
  return [reading('units and money: value and unit', value, n, misses)];
}
