import type { DataSource } from 'typeorm';
import { keptFigures } from '../platform/database/kept-figures';
import { rows } from '../platform/database/rows';
import { workOldestSeconds, workOpen, workRevisionsBehind } from '../platform/metrics';
import { GAPS, isOpen } from './gaps';
import { countWork, GAP_TABLES } from './stuck-work';

// Of what is parked the count tells: it waits for a person.
const GAP_SIZES = GAP_TABLES.map(
  (table) =>
    `SELECT '${table}' AS kind, coalesce(extract(epoch FROM now() - min(due_since)), 0)::float8 AS seconds,
       coalesce(sum(revision - ${GAPS[table]}), 0)::float8 AS revisions
     FROM ${table} WHERE parked_reason IS NULL AND ${isOpen(table)}`,
).join(' UNION ALL ');

interface GapSize {
  kind: string;
  seconds: number;
  revisions: number;
}

const workCounts = keptFigures(countWork);
const gapSizes = keptFigures((sql) => rows<GapSize>(sql, GAP_SIZES));

/** Sets the gauges of what is stale, by the kind of work. */
export async function measureWork(database: DataSource): Promise<void> {
  for (const { kind, waiting, retrying, parked } of await workCounts(database))
    for (const [state, count] of Object.entries({ waiting, retrying, parked })) workOpen.set({ kind, state }, count);
  for (const { kind, seconds, revisions } of await gapSizes(database)) {
    workOldestSeconds.set({ kind }, seconds);
    workRevisionsBehind.set({ kind }, revisions);
  }
}
