import type { DataSource, QueryRunner } from 'typeorm';
import { firstRow } from './rows';

async function begin(runner: QueryRunner, snapshot: string | null): Promise<void> {
  await runner.startTransaction('REPEATABLE READ');
  if (snapshot !== null) await runner.query(`SET TRANSACTION SNAPSHOT '${snapshot}'`);
  await runner.query('SET TRANSACTION READ ONLY');
}

/** Runs `work` with so many connections, all of which see the database as of one moment and none of which can write. */
export async function shareSnapshot<Done>(
  dataSource: DataSource,
  count: number,
  work: (runners: QueryRunner[]) => Promise<Done>,
): Promise<Done> {
  const runners = Array.from({ length: count }, () => dataSource.createQueryRunner());
  try {
    const [first, ...others] = runners as [QueryRunner, ...QueryRunner[]];
    await begin(first, null);
    const exported = await firstRow<{ id: string }>(first, 'SELECT pg_export_snapshot() AS id');
    for (const other of others) await begin(other, exported!.id);
    const done = await work(runners);
    for (const runner of runners) await runner.commitTransaction();
    return done;
  } finally {
    for (const runner of runners) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
    }
  }
}
