import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const REPORT = fileURLToPath(new URL('../../docs/load.md', import.meta.url));
const MARK = '<!-- Below this line `npm run load` writes. -->';

const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** The phases, the memory and the bars, as Markdown. */
export function render({ phases, memory, bars, setting }) {
  const traffic = phases.map(({ name, rate, seconds, sent, done, refused, wrong, p50, p95, p99 }) =>
    [name, `${rate}/s`, `${seconds} s`, sent, done, refused, wrong, `${p50} / ${p95} / ${p99} ms`].map(String),
  );
  const growth = memory.map(({ name, average, slope }) => [
    name,
    `${Math.round(average)} MB`,
    `${slope.toFixed(1)} MB a minute`,
  ]);
  return [
    table(['phase', 'offered', 'for', 'sent', 'answered', '429 or 503', 'wrong', 'verdicts p50 / p95 / p99'], traffic),
    table(['process', 'memory', 'grows by'], growth),
    table(
      ['bar', 'measured', 'outcome'],
      bars.map(({ bar, measured, held }) => [bar, measured, held ? 'holds' : '**does not hold**']),
    ),
    setting,
  ].join('\n\n');
}

/** Writes it below the mark of docs/load.md. */
export function writeReport(text, command) {
  const [head] = readFileSync(REPORT, 'utf8').split(MARK);
  const today = new Date().toISOString().slice(0, 10);
  const machine = `${today}, Node ${process.versions.node}, ${cpus().length} cores, which the requests are made on too. Again: \`${command}\`.`;
  writeFileSync(REPORT, `${head}${MARK}\n\n${machine}\n\n${text}\n`);
}
