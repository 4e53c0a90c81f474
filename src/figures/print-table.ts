import { FIGURES, type FigureRow, reaches } from './figure-table';
import type { Miss, Reading } from './reading';

export interface TableRow extends FigureRow {
  figure: string;
  value: number;
  n: number;
  verdict: 'reached' | 'below target' | 'below floor' | 'no target' | 'not measured';
}

/** The reading with what it is measured against. */
export function rowOf({ figure, value, n }: Reading): TableRow {
  const { floor, target, better }: FigureRow = FIGURES[figure];
  const verdict = Number.isNaN(value)
    ? 'not measured'
    : target === null
      ? 'no target'
      : reaches(value, target, better)
        ? 'reached'
        : floor !== null && !reaches(value, floor, better)
          ? 'below floor'
          : 'below target';
  return { figure, value, n, floor, target, better, verdict };
}

const number = (value: number | null) =>
  value === null || Number.isNaN(value) ? '–' : value < 10 ? value.toFixed(3) : value.toFixed(1);

function limit(value: number | null, better: FigureRow['better']): string {
  return value === null ? '–' : `${better === 'more' ? '≥' : '≤'} ${number(value)}`;
}

/** Rows in columns of even width, for people. */
export function formatTable(rows: TableRow[]): string {
  const cells = [
    ['figure', 'value', 'n', 'floor', 'target', ''],
    ...rows.map((row) => [
      row.figure,
      number(row.value),
      String(row.n),
      limit(row.floor, row.better),
      limit(row.target, row.better),
      row.verdict === 'reached' || row.verdict === 'no target' ? '' : row.verdict,
    ]),
  ];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells
    .map((line) =>
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** How many of each kind, the most frequent first. */
export function countKinds(misses: Miss[]): [kind: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { kind } of misses) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** The kinds of error of a figure and its `count` worst cases. */
export function formatWorst({ figure, misses }: Reading, count: number): string {
  if (misses.length === 0) return '';
  const kinds = countKinds(misses).map(([kind, times]) => `  ${String(times).padStart(5)}  ${kind}`);
  const worst = [...misses]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count)
    .map(
      ({ kind, text, expected, got }) => `  - [${kind}] ${text}\n      expected ${expected || '–'}; got ${got || '–'}`,
    );
  return ['', figure, ...kinds, ...worst].join('\n');
}
