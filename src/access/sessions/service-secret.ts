import { randomBytes } from 'node:crypto';
import { firstRow, rows, type Sql } from '../../platform/database/rows';

/** What signs session cookies where no secret is set: made once, whoever is first, and the same for every process. */
export async function serviceSecret(sql: Sql): Promise<string> {
  const fresh = randomBytes(32).toString('hex');
  await rows(sql, `INSERT INTO service_secrets (name, secret) VALUES ('sessions', $1) ON CONFLICT DO NOTHING`, [fresh]);
  const kept = await firstRow<{ secret: string }>(sql, `SELECT secret FROM service_secrets WHERE name = 'sessions'`);
  return kept!.secret;
}
