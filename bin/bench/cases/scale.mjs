// What one read and one article cost each part of an installation of two web and three worker processes with a replica that is read from:
// what docs/scale.md reckons with.
import { readdirSync, readFileSync } from 'node:fs';
import { startRedis } from '../../redis.mjs';
import { seeded } from '../../seeded.mjs';
import { through, withClient } from '../feed.mjs';
import { each, ms, quantile, timed } from '../figures.mjs';
import { newsOf } from '../news.mjs';
import { withReplica } from '../replica.mjs';
import { withProcess, withService } from '../service.mjs';

const ARTICLES = Number(process.env.TOUCHSTONE_BENCH_ARTICLES ?? 400);
const WORDS = 600;
const READS = 4_000;
const READERS = 8;
const GROUND = { questions: 2_000, evidence: 12_000, people: 2, published: true };
const ROLES = ['web', 'web', 'worker', 'worker', 'worker'];
// On a machine this small all of it together is late.
const SETTINGS = { TOUCHSTONE_READS_A_MINUTE: '999999999', TOUCHSTONE_LATE_MS: '10000' };

// utime and stime, in hundredths of a second, of a process and of those of its children that have ended.
const secondsOf = (pid, ...fields) => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return fields.reduce((sum, field) => sum + Number(stat[field - 3]), 0) / 100;
};

/** Seconds of processor that a server of PostgreSQL has taken, those of connections that are closed included. */
function serverSeconds(postmaster) {
  const children = readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/.test(name) && secondsOf(name, 4) * 100 === postmaster;
    } catch {
      // It has ended meanwhile.
      return false;
    }
  });
  return children.reduce((sum, pid) => sum + secondsOf(pid, 14, 15), secondsOf(postmaster, 14, 15, 16, 17));
}

const postmasterOf = async (client) => {
  const { rows } = await client.query('SHOW data_directory');
  const data = rows[0].data_directory;
  return { data, pid: Number(readFileSync(`${data}/postmaster.pid`, 'utf8').split('\n')[0]) };
};

async function readAll(bases, paths) {
  const left = [...paths];
  const one = async () => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      const answer = await fetch(bases[left.length % bases.length] + path);
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      await answer.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: READERS }, one));
}

/** How far a replica was behind, in ms, looked at while `work` goes on. */
async function lagWhile(client, work) {
  const lags = [];
  let over = false;
  const looking = (async () => {
    while (!over) {
      const { rows } = await client.query(
        `SELECT coalesce(extract(epoch FROM max(replay_lag)) * 1000, 0)::float8 AS lag FROM pg_stat_replication`,
      );
      lags.push(rows[0].lag);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  await work();
  over = true;
  await looking;
  return lags;
}

const row = (what, measured, against = '–') => ({ what, measured, against, target: '–', met: true });

async function measure({ base, key, database, processes: [web, , ...workers], settings }, say) {
  return withClient(database, async (client) => {
    const { data, pid } = await postmasterOf(client);
    return withReplica({ database, data }, (replica) =>
      withClient(replica, (second) =>
        withProcess({ ...settings, DATABASE_URL: replica, ROLE: 'web' }, async (reading) => {
          const followed = await postmasterOf(second);
          const { rows: claims } = await client.query(
            `SELECT id FROM claims ORDER BY hashtext(id::text) LIMIT ${READS}`,
          );
          const paths = claims.map(({ id }) => `/api/v1/claims/clm_${id.replaceAll('-', '')}`);
          const rows = [];
          const cost = async (what, bases, process, server) => {
            say(what);
            await readAll(bases, paths.slice(0, 500));
            const before = [secondsOf(process, 14, 15), serverSeconds(server)];
            const [took] = await timed(() => readAll(bases, paths));
            const spent = [secondsOf(process, 14, 15) - before[0], serverSeconds(server) - before[1]];
            const [own, sql] = spent.map((seconds) => ms((1_000 * seconds) / paths.length));
            rows.push(
              row(
                what,
                `${own} of the web process, ${sql} of PostgreSQL`,
                `${Math.round((1_000 * paths.length) / took)}/s`,
              ),
            );
          };
          await cost('a verdict that does not lie ready', [web.base], web.pid, pid);
          await cost('the same, read from the replica', [reading.base], reading.pid, followed.pid);

          say(`${ARTICLES} articles`);
          const news = newsOf(ARTICLES, WORDS, seeded(1));
          const size = async () =>
            (
              await client.query(
                'SELECT pg_database_size(current_database())::float8 AS bytes, (SELECT count(*)::int FROM statements) AS statements',
              )
            ).rows[0];
          const before = await size();
          const spent = () => workers.map((worker) => secondsOf(worker.pid, 14, 15)).reduce((a, b) => a + b);
          const [workersBefore, serverBefore] = [spent(), serverSeconds(pid)];
          let took = 0;
          const meanwhile = [];
          const lags = await lagWhile(client, async () => {
            let over = false;
            const readers = (async () => {
              while (!over)
                meanwhile.push(...(await each(5, () => readAll([reading.base], [paths[meanwhile.length % READS]]))));
            })();
            took = await through(base, key, client, news);
            over = true;
            await readers;
          });
          const after = await size();
          const statements = after.statements - before.statements;
          rows.push(
            row(
              `an article of ${WORDS} words, with ${(statements / ARTICLES).toFixed(0)} statements`,
              `${ms((1_000 * (spent() - workersBefore)) / ARTICLES)} of workers, ${ms((1_000 * (serverSeconds(pid) - serverBefore)) / ARTICLES)} of PostgreSQL`,
              `${((1_000 * ARTICLES) / took).toFixed(1)}/s with three workers`,
            ),
            row(
              'what a statement takes on disk, with all that follows from it',
              `${Math.round((after.bytes - before.bytes) / statements)} bytes`,
            ),
            row(
              'how far the replica was behind meanwhile',
              `p50 ${ms(quantile(lags, 0.5))}, p95 ${ms(quantile(lags, 0.95))}`,
            ),
            row(
              'a verdict from the replica meanwhile',
              `p50 ${ms(quantile(meanwhile, 0.5))}, p95 ${ms(quantile(meanwhile, 0.95))}`,
            ),
          );
          return rows;
        }),
      ),
    );
  });
}

/** The queue in Redis, as past one machine: in PostgreSQL so many processes need more connections than it has. */
export async function run(say) {
  const redis = await startRedis();
  const settings = { ...SETTINGS, REDIS_URL: redis?.url ?? '' };
  try {
    return await withService({ settings, size: GROUND, roles: ROLES }, (base, keys, database, processes) =>
      measure({ base, key: keys[0], database, processes, settings }, say),
    );
  } finally {
    redis?.child.kill();
  }
}
