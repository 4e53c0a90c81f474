import { migrateQueueSchema } from '../queue/queue-schema';
import type { OpenDatabase } from './embedded-postgres';
import { migrateSchema } from './migrate-schema';
import { grantServiceRole } from './service-role';

/** Brings our tables and the queue's up to date, as their owner, and gives the role of the service its rights. */
export async function prepareDatabase({
  url,
  adminUrl,
}: Pick<OpenDatabase, 'url' | 'adminUrl'>): Promise<{ migrations: string[]; queueVersion: number }> {
  const migrations = await migrateSchema(adminUrl);
  const queueVersion = await migrateQueueSchema(adminUrl);
  await grantServiceRole(adminUrl, url);
  return { migrations, queueVersion };
}
