import { join } from 'node:path';
import type { Quantity } from '../../domain/text/statement';
import { contains, overlap } from '../arithmetic/overlap';
import { share } from '../arithmetic/shares';
import type { Bench } from '../bench';
import { type Miss, type Reading, reading } from '../reading';
import { inSentence } from '../sources/bare-phrase';
import { extractCases } from '../sources/extract-cases';
import { numberForm } from '../sources/number-form';
import { readJsonLines } from '../sources/read-json-lines';
import { isSameNumber } from '../sources/same-number';
import type { SpecCase, SpecResult } from '../sources/spec-case';
import { resultsInScope, type ScopeName } from '../sources/spec-scope';

type Judge = (gold: SpecResult, quantity: Quantity) => string | null;

const ends = (bound: string | null) => (bound === null ? '' : String(Number(bound)));

/** Null when right, else what is wrong. */
export function judgeNumber(gold: SpecResult, { value, unit }: Quantity): string | null {
  const wanted = gold.Resolution?.value ?? '';
  if (value === null || !isSameNumber(value, wanted.replace('%', ''))) return 'value';
  return wanted.endsWith('%') && unit !== 'percent' ? 'unit' : null;
}

/** Whether the bounds are those of an interval like "(20,35]"; a strict bound by comparator or by the next whole number. */
export function judgeBounds(gold: SpecResult, { min, max }: Quantity): string | null {
  const [, low = '', high = ''] = /^[[(]([^,]*),([^,]*)[\])]$/.exec(gold.Resolution?.value ?? '') ?? [];
  const near = (bound: string | null, wanted: string) =>
    wanted === '' || bound === null ? ends(bound) === wanted : Math.abs(Number(bound) - Number(wanted)) <= 1;
  return near(min, low) && near(max, high) ? null : 'bounds';
}

/** The quantity that stands where the gold one does: over it, or nearly. Bounds may stretch over more words than ours. */
function standing(gold: SpecResult, quantities: Quantity[]): Quantity | undefined {
  const span = { start: gold.Start, end: gold.End + 1 };
  const over = quantities.filter((q) => contains(q.span, span) || overlap(q.span, span) >= 0.5);
  return over.sort((a, b) => overlap(b.span, span) - overlap(a.span, span))[0];
}

/** How many quantities of one of the sets are read right. */
export async function measureQuantities(bench: Bench, file: string, scope: ScopeName, judge: Judge) {
  const seen = new Set<string>();
  const misses: Miss[] = [];
  let n = 0;
  const cases = readJsonLines<SpecCase>(join(bench.sets, file));
  for await (const [given, statements] of extractCases(bench, cases, ({ Input }) => ({
    text: inSentence(Input).text,
  }))) {
    const { before } = inSentence(given.Input);
    const quantities = statements
      .flatMap((statement) => statement.quantities)
      .map((q) => ({ ...q, span: { start: q.span.start - before, end: q.span.end - before } }));
    for (const gold of resultsInScope(scope, given)) {
      // Two models of the specification hold the same sentences.
      const key = JSON.stringify([given.Input, gold.Start, gold.End]);
      if (seen.has(key)) continue;
      seen.add(key);
      n += 1;
      const found = standing(gold, quantities);
      const wrong = found ? judge(gold, found) : 'not found';
      if (wrong === null) continue;
      const { value, unit, isoCurrency } = gold.Resolution ?? {};
      misses.push({
        kind: `${wrong} (${gold.TypeName === 'number' ? numberForm(gold.Text) : gold.TypeName})`,
        weight: wrong === 'not found' ? 0 : 1,
        text: given.Input.trim(),
        expected: `${gold.Text}: ${value} ${isoCurrency ?? unit ?? ''}`.trim(),
        got: found ? `${found.value ?? `${found.min}..${found.max}`} ${found.unit ?? ''}`.trim() : 'nothing',
      });
    }
  }
  return { value: share(n - misses.length, n), n, misses };
}

export async function measureNumbers(bench: Bench): Promise<Reading[]> {
  const numbers = await measureQuantities(bench, 'number-specs-dev.jsonl', 'numbers', judgeNumber);
  const bounds = await measureQuantities(bench, 'number-specs-dev.jsonl', 'bounds', judgeBounds);
  return [
    reading('numbers: value and span', numbers.value, numbers.n, numbers.misses),
    reading('numbers: bounds of comparisons and ranges', bounds.value, bounds.n, bounds.misses),
  ];
}
