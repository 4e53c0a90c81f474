import type { Environment } from '../config/environment';
import { type OpenDatabase, openEmbeddedDatabase } from './embedded-postgres';

/** The database of `DATABASE_URL`, which somebody else runs, or the embedded one, which `stop` stops. */
export async function openDatabase(
  environment: Pick<Environment, 'databaseUrl' | 'home'>,
  say: (line: string) => void,
): Promise<OpenDatabase> {
  if (environment.databaseUrl === null) return openEmbeddedDatabase(environment.home, say);
  return { url: environment.databaseUrl, owned: false, stop: async () => undefined };
}
