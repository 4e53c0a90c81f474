// What was measured, kept as JSON, as a table and as curves.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drawGrowth } from './draw-growth.mjs';

const place = (path) => fileURLToPath(new URL(`../../docs/${path}`, import.meta.url));
const KEPT = place('benchmarks.json');
const REPORT = place('benchmarks.md');
const CURVES = place('pictures/growth.svg');
const MARK = '<!-- Below this line `npm run bench` writes. -->';
const HEAD = ['case', 'what', 'measured', 'beside it', 'ratio or exponent', 'target', 'met', 'date'];

const rowsOf = ({ name, date, rows }) =>
  rows.map(({ what, measured, against = '–', ratio, exponent, target, met }) => {
    const figures = [ratio && `${ratio.toFixed(2)} ×`, exponent && `exponent ${exponent.toFixed(2)}`];
    return [
      name,
      what,
      measured,
      against,
      figures.filter(Boolean).join(', ') || '–',
      target,
      met ? 'yes' : '**no**',
      date,
    ];
  });

/** The rows of all results, as Markdown. */
export const tableOf = (results) =>
  [HEAD, HEAD.map(() => '---'), ...results.flatMap(rowsOf)].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Replaces what was known of these cases, and writes the report and the curves anew. */
export function keepResults(results) {
  const known = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : [];
  const names = new Set(results.map(({ name }) => name));
  const all = [...known.filter(({ name }) => !names.has(name)), ...results];
  writeFileSync(KEPT, `${JSON.stringify(all, null, 2)}\n`);
  const curves = drawGrowth(all);
  if (curves) writeFileSync(CURVES, curves);
  const [head] = readFileSync(REPORT, 'utf8').split(MARK);
  const machines = [...new Set(all.map(({ machine }) => machine))].join('; ');
  const drawing = curves ? '\n![Growth: time against size, both on logarithmic scales](pictures/growth.svg)\n' : '';
  writeFileSync(REPORT, `${head}${MARK}\n\n${tableOf(all)}\n\nMachine: ${machines}.\n${drawing}`);
}
