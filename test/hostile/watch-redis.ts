import { Redis } from 'ioredis';

const READ: Record<string, (client: Redis, key: string) => Promise<unknown>> = {
  string: (client, key) => client.get(key),
  hash: (client, key) => client.hgetall(key),
  list: (client, key) => client.lrange(key, 0, -1),
  set: (client, key) => client.smembers(key),
  zset: (client, key) => client.zrange(key, 0, -1),
  stream: (client, key) => client.xrange(key, '-', '+'),
  // Gone since it was listed.
  none: async () => null,
};

/** Empties a database of a Redis, which the path of the address names, and notes from then on whatever is sent there. */
export async function watchRedis(url: string) {
  const client = new Redis(url);
  await client.flushdb();
  const number = new URL(url).pathname.slice(1);
  let commands = '';
  const monitor = await client.monitor();
  monitor.on('monitor', (_time: string, words: string[], _source: string, database: string) => {
    if (database === number) commands += `${words.join(' ')}\n`;
  });
  return {
    /** What was sent, also what is not kept: jobs that are done, lines of scripts. */
    sent: () => commands,
    /** Every key with all that it holds. */
    async held(): Promise<string> {
      const read = async (key: string) => `${key} ${JSON.stringify(await READ[await client.type(key)]!(client, key))}`;
      return (await Promise.all((await client.keys('*')).map(read))).join('\n');
    },
    close() {
      monitor.disconnect();
      client.disconnect();
    },
  };
}
