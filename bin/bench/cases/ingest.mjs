// From an article that is sent to the verdicts it changes: how long one takes when nothing else is going on, how many go through, and
// what more workers do.

import { startRedis } from '../../redis.mjs';
import { seeded } from '../../seeded.mjs';
import { through, withClient } from '../feed.mjs';
import { median, ms, quantile, timed } from '../figures.mjs';
import { newsOf } from '../news.mjs';
import { readAll } from '../pure-domain.mjs';
import { withService } from '../service.mjs';

const WORDS = 1_000;
const ALONE = 100;
const ARTICLES = Number(process.env.TOUCHSTONE_BENCH_ARTICLES ?? 2_000);
const ARTICLES_A_WORKER_COUNT = ARTICLES / 4;
const WORKERS = [1, 2, 4];
/** For each process: code that runs for the first time takes three times as long, of the service as of what it is compared with. */
const BEFORE = 50;
// Somebody has to be there whose verdicts change, and who sends.
const GROUND = { questions: 20, evidence: 100, people: 2 };

/** Has so many articles worked through before, as what comes first makes what comes after it dearer: the same number in all runs that are compared. */
function warm(base, key, client, count) {
  const others = newsOf(count, WORDS, seeded(3)).map((article) => ({
    ...article,
    url: `${article.url}/before`,
  }));
  return through(base, key, client, others);
}

async function oneByOne(base, [key], database, articles) {
  return withClient(database, async (client) => {
    const durations = [];
    for (const article of articles) durations.push(await through(base, key, client, [article]));
    return durations;
  });
}

/** Jobs that a worker has done. */
async function jobsDone(base, key) {
  const figures = await (await fetch(`${base}/metrics`, { headers: { authorization: `Bearer ${key}` } })).text();
  const counts = [...figures.matchAll(/^touchstone_job_seconds_count\{.*outcome="done".*\} (\d+)$/gm)];
  return counts.reduce((sum, [, count]) => sum + Number(count), 0);
}

function withWorkers(count, redis, articles) {
  const roles = ['web', ...Array.from({ length: count }, () => 'worker')];
  return withService({ settings: { REDIS_URL: redis }, size: GROUND, roles }, (base, [key], database, [, ...workers]) =>
    withClient(database, async (client) => {
      await warm(base, key, client, BEFORE * Math.max(...WORKERS));
      const took = await through(base, key, client, articles);
      return { took, jobs: await Promise.all(workers.map((worker) => jobsDone(worker.base, key))) };
    }),
  );
}

const rate = (articles, took) => articles / (took / 1_000);
const persecond = (value) => `${value.toFixed(1)}/s`;

export async function run(say) {
  const news = newsOf(ARTICLES, WORDS, seeded(1));
  const rows = [];
  say('one article after the other');
  const alone = await withService({ size: GROUND }, (base, keys, database) =>
    oneByOne(base, keys, database, newsOf(ALONE, WORDS, seeded(2))),
  );
  const [p50, p95] = [median(alone), quantile(alone, 0.95)];
  rows.push({
    what: `an article of ${WORDS} words, sent to its verdicts, nothing else going on`,
    measured: `p50 ${ms(p50)}, p95 ${ms(p95)} (${ALONE} times)`,
    target: 'p50 ≤ 400 ms, p95 ≤ 1 s',
    met: p50 <= 400 && p95 <= 1_000,
  });
  readAll(newsOf(BEFORE, WORDS, seeded(3)));
  const redis = await startRedis();
  try {
    for (const [lane, url] of [...(redis ? [['Redis', redis.url]] : []), ['PostgreSQL', '']]) {
      say(`${ARTICLES} articles, queue in ${lane}`);
      const pure = rate(news.length, (await timed(() => readAll(news)))[0]);
      const own = await withService({ settings: { REDIS_URL: url }, size: GROUND }, (base, [key], database) =>
        withClient(database, async (client) => {
          await warm(base, key, client, BEFORE);
          return rate(news.length, await through(base, key, client, news));
        }),
      );
      rows.push({
        what: `${ARTICLES} articles of ${WORDS} words, queue in ${lane}, one process`,
        measured: persecond(own),
        against: `reading and matching alone, one core ${persecond(pure)}`,
        ratio: own / pure,
        target: lane === 'Redis' ? '≥ 0.40' : '–',
        met: lane !== 'Redis' || own / pure >= 0.4,
      });
    }
    const some = news.slice(0, ARTICLES_A_WORKER_COUNT);
    const rates = [];
    for (const count of WORKERS) {
      say(`${some.length} articles, ${count} workers`);
      const { took, jobs } = await withWorkers(count, redis?.url ?? '', some);
      rates.push(rate(some.length, took));
      const slower = rates.at(-1) / rates[0];
      rows.push({
        what: `${some.length} articles, a web process and ${count} worker${count > 1 ? 's' : ''}`,
        measured: `${persecond(rates.at(-1))}; jobs done by each: ${jobs.join(', ')}`,
        ratio: slower,
        against: 'one worker',
        target: 'no slower, none idle',
        met: slower >= 0.95 && jobs.every((done) => done > 0),
      });
    }
  } finally {
    redis?.child.kill();
  }
  return rows;
}
