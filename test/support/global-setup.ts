import { openEmbeddedDatabase } from '../../src/platform/database/embedded-postgres';
import { dropLeftovers } from './drop-leftovers';
import { hasRedisLane, startRedis } from './redis';
import { createTemplate, withDatabase } from './template-database';
import { REDIS_VARIABLE, SERVER_VARIABLE, TEST_HOME } from './test-home';
import { runTouchstone } from './touchstone';

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
  // Builds where the build is older than the sources; the spec files run what is there, also when a source is saved meanwhile.
  const built = await runTouchstone(['--help']);
  if (built.code !== 0) throw new Error(built.stderr);
  process.env.TOUCHSTONE_BUILD = 'no';
  const database = await openEmbeddedDatabase(TEST_HOME, say);
  const server = withDatabase(database.adminUrl, 'postgres');
  await createTemplate(server);
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
