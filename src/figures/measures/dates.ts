import { join } from 'node:path';
import { overlap } from '../arithmetic/overlap';
import { share } from '../arithmetic/shares';
import type { Bench } from '../bench';
import { type Miss, type Reading, reading } from '../reading';
import { inSentence } from '../sources/bare-phrase';
import { extractCases } from '../sources/extract-cases';
import { readJsonLines } from '../sources/read-json-lines';
import type { SpecCase } from '../sources/spec-case';
import { isAllowed } from '../sources/spec-days';
import { resultsInScope } from '../sources/spec-scope';

/** Calendar dates as news text writes them; the reference time of the set is the day of publication. */
export async function measureDates(bench: Bench): Promise<Reading[]> {
  const misses: Miss[] = [];
  let n = 0;
  const cases = readJsonLines<SpecCase>(join(bench.sets, 'date-specs-dev.jsonl'));
  const answers = extractCases(bench, cases, ({ Input, Context }) => ({
    text: inSentence(Input).text,
    published: Context?.ReferenceDateTime?.slice(0, 10),
  }));
  for await (const [given, statements] of answers) {
    const { before } = inSentence(given.Input);
    const dates = statements.flatMap((statement) => statement.dates);
    for (const gold of resultsInScope('dates', given)) {
      n += 1;
      const span = { start: gold.Start + before, end: gold.End + 1 + before };
      const found = dates
        .filter((date) => overlap(date.span, span) > 0)
        .sort((a, b) => overlap(b.span, span) - overlap(a.span, span))[0];
      const readings = gold.Resolution?.values ?? [];
      if (found && isAllowed(found, readings)) continue;
      misses.push({
        kind: !found ? 'not found' : found.edtf === null ? 'unresolved' : 'other days',
        weight: !found ? 0 : found.edtf === null ? 1 : 2,
        text: given.Input,
        expected: `${gold.Text}: ${readings.map(({ value, start, end }) => value ?? `${start ?? ''}/${end ?? ''}`).join(' or ')}`,
        got: found ? `${found.from ?? ''}/${found.to ?? ''}` : 'nothing',
      });
    }
  }
  return [reading('dates in scope', share(n - misses.length, n), n, misses)];
}
