import buildFirst from '../support/build-first';
import { hasRedisLane } from '../support/redis';
import { openServers, PREPARED_VARIABLE } from './servers/open-servers';

/** The processes that are killed run the build, and each spec a copy of one PostgreSQL: both are made before the first of them. */
export default async function globalSetup(): Promise<void> {
  hasRedisLane();
  await buildFirst();
  const servers = await openServers();
  await servers.close(true);
  process.env[PREPARED_VARIABLE] = servers.home;
}
