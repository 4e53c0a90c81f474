import { setTimeout as pause } from 'node:timers/promises';
import { countOpenWork, type GapTable } from '../pipeline/gaps';
import { firstRow, type Sql } from '../platform/database/rows';

const LOOK_EVERY_MS = 250;

const STAGES: [label: string, table: GapTable][] = [
  ['read and matched', 'articles'],
  ['sums checked', 'events'],
  ['assessed', 'questions'],
];

/** Says how far each stage has come until no work is left or the signal comes. @returns how much work is parked */
export async function untilWorkIsDone(sql: Sql, say: (line: string) => void, signal: AbortSignal): Promise<number> {
  let said = '';
  for (;;) {
    const { open, parked } = await countOpenWork(sql);
    const totals = await firstRow<Record<GapTable, number>>(
      sql,
      `SELECT (SELECT count(*)::int FROM articles) AS articles, (SELECT count(*)::int FROM events) AS events,
         (SELECT count(*)::int FROM questions) AS questions`,
    );
    const line = STAGES.map(
      ([label, table]) => `${label} ${totals![table] - open[table]}/${totals![table]} ${table}`,
    ).join(' · ');
    if (line !== said) say(`  ${line}`);
    said = line;
    if (Object.values(open).every((count) => count === 0) || signal.aborted) return parked;
    await pause(LOOK_EVERY_MS);
  }
}
