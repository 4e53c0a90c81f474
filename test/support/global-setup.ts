import { openEmbeddedDatabase } from '../../src/platform/database/embedded-postgres';
import buildFirst from './build-first';
import { dropLeftovers } from './drop-leftovers';
import { hasRedisLane, startRedis } from './redis';
import { createTemplate, withDatabase } from './template-database';
import { REDIS_VARIABLE, SERVER_VARIABLE, TEMPLATE_VARIABLE, TEST_HOME } from './test-home';

const say = (line: string) => process.stderr.write(`${line}\n`);

function browserLane(): void {
  if (process.env.CHROMIUM) return;
  if (process.env.CI === 'true')
    throw new Error(
      'the browser lane cannot run: install chromium (Debian: apt-get install chromium), or name it in CHROMIUM',
    );
  say('LEFT OUT: the browser lane (no chromium installed, none named in CHROMIUM)');
}

/** Starts what the integration specs share; each process of Jest learns the addresses from its environment. */
export default async function globalSetup(): Promise<void> {
  browserLane();
  await buildFirst();
  const database = await openEmbeddedDatabase(TEST_HOME, say);
  const server = withDatabase(database.adminUrl, 'postgres');
  process.env[TEMPLATE_VARIABLE] = await createTemplate(server);
  await dropLeftovers(server);
  const redis = hasRedisLane() ? await startRedis() : null;
  process.env[SERVER_VARIABLE] = server;
  if (redis) process.env[REDIS_VARIABLE] = redis.url;
  globalThis.stopTestServers = async () => {
    await redis?.stop();
    await database.stop();
  };
}

declare global {
  var stopTestServers: (() => Promise<void>) | undefined;
}
