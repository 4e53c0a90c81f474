import type { DataSource } from 'typeorm';
import { rows } from '../../platform/database/rows';
import { createPerson } from './create-person';
import { randomPassword } from './passwords';

/** Any number will do, as long as nothing else in this database takes it. */
const FIRST_ADMIN_LOCK = 7_466_003;
const FIRST_ADMIN = { name: 'Admin', email: 'admin@touchstone.local', role: 'admin' } as const;

/** Adds an admin where there is nobody yet, once, however many processes start together. @returns what signs them in, or null */
export async function addFirstAdmin(dataSource: DataSource): Promise<{ email: string; password: string } | null> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [FIRST_ADMIN_LOCK]);
    const present = await rows(runner, 'SELECT 1 FROM people LIMIT 1');
    if (present.length > 0) return null;
    const password = randomPassword();
    await createPerson(dataSource, { ...FIRST_ADMIN, password, actor: 'system' });
    return { email: FIRST_ADMIN.email, password };
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [FIRST_ADMIN_LOCK]);
    await runner.release();
  }
}
