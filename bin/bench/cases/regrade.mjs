// A publisher who has a say in every question gets another grade: everything is assessed again, while readers read.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { copyRate } from '../copy-rate.mjs';
import { each, ms, quantile, timed } from '../figures.mjs';
import { withService } from '../service.mjs';

/** Fewer while one works on it; the figures to keep are those of 100,000. */
const QUESTIONS = Number(process.env.BENCH_QUESTIONS ?? 100_000);
const EVIDENCE_A_QUESTION = 10;
const SAMPLE = Math.min(1_000, QUESTIONS);
const READS = 300;
const BETWEEN_READS_MS = 50;
const OPEN = `SELECT EXISTS (SELECT FROM publishers WHERE revision > fanned_out_revision)
  OR EXISTS (SELECT FROM questions WHERE revision > assessed_revision AND merged_into IS NULL AND parked_reason IS NULL) AS open`;
/** The tables that a re-assessment writes to. */
const WRITTEN = ['verdicts', 'claims', 'questions', 'reviews', 'contradictions'];

const require = createRequire(import.meta.url);
const perSecond = (count, durationMs) => (1_000 * count) / durationMs;
const rate = (value) => `${Math.round(value).toLocaleString('en')}/s`;

async function untilDone(database, open = OPEN, parameters = []) {
  while ((await database.query(open, parameters)).rows[0].open) await pause(50);
}

/** Milliseconds of each read of a claim, a few a second, until `isEnough` says so. */
async function readClaims(base, headers, ids, isEnough) {
  const durations = [];
  for (let at = 0; !isEnough(durations); at++) {
    const path = `/api/v1/claims/clm_${ids[at % ids.length].replaceAll('-', '')}`;
    const read = async () => {
      const answer = await fetch(base + path, { headers });
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      await answer.arrayBuffer();
    };
    durations.push(...(await each(1, read)));
    await pause(BETWEEN_READS_MS);
  }
  return durations;
}

/** Most memory that a process has had, in MB. */
const peakOf = (pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1_024;

/** Gives the publisher another grade, and waits until all that follows is done. */
async function regrade(base, headers, database, grade) {
  const { rows } = await database.query(`SELECT id FROM publishers WHERE name = 'Publisher 0'`);
  const path = `/api/v1/publishers/pub_${rows[0].id.replaceAll('-', '')}/grade-changes`;
  const body = JSON.stringify({ grade, reason: 'Its figures were made up.' });
  const answer = await fetch(base + path, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body,
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  await untilDone(database);
}

/** The same for some of the questions with a job and a transaction for each. @returns questions a second */
async function oneByOne(database, url) {
  const { postgresBackend } = require('../../../dist/src/platform/queue/queue-backend.js');
  // The sweep leaves them alone.
  const { rows } = await database.query(
    `WITH regraded AS (UPDATE publishers SET grade = 'A' WHERE name = 'Publisher 0')
     UPDATE questions SET revision = revision + 1, next_attempt_at = 'infinity'
     WHERE id IN (SELECT id FROM questions ORDER BY id LIMIT ${SAMPLE}) RETURNING id`,
  );
  const producer = postgresBackend(url).openProducer();
  const queue = producer.openQueue('verdicts');
  const [took] = await timed(async () => {
    for (const { id } of rows) await queue.add('assess-questions', { questionIds: [id] }, { removeOnComplete: true });
    await untilDone(
      database,
      'SELECT EXISTS (SELECT FROM questions WHERE id = ANY($1) AND revision > assessed_revision) AS open',
      [rows.map(({ id }) => id)],
    );
  });
  await queue.close();
  await producer.close();
  return perSecond(rows.length, took);
}

async function shareOfChanged(database) {
  const { rows } = await database.query(
    `SELECT count(DISTINCT c.question_id)::int AS changed FROM claims c JOIN verdicts v ON v.claim_id = c.id AND v.number = c.verdict_number
     JOIN verdicts before ON before.claim_id = c.id AND before.number = v.number - 1 WHERE v.state <> before.state`,
  );
  return rows[0].changed / QUESTIONS;
}

async function measure(base, keys, url, [, { pid: worker }], say) {
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  try {
    const headers = { authorization: `Bearer ${keys.at(-1)}` };
    const { rows } = await database.query('SELECT id FROM claims ORDER BY hashtext(id::text) LIMIT 5000');
    const ids = rows.map(({ id }) => id);
    await readClaims(base, headers, ids, ({ length }) => length >= READS / 3);
    const idle = quantile(await readClaims(base, headers, ids, ({ length }) => length >= READS), 0.95);
    say('another grade');
    const { rows: began } = await database.query('SELECT pg_current_xact_id()::text AS id');
    let done = false;
    const reading = readClaims(base, headers, ids, () => done);
    const [took] = await timed(() => regrade(base, headers, database, 'E'));
    done = true;
    const busy = quantile(await reading, 0.95);
    const memory = peakOf(worker);
    const share = await shareOfChanged(database);
    say(`${rate(perSecond(QUESTIONS, took))}; of the questions ${Math.round(100 * share)} % changed state; COPY`);
    const copied = await copyRate(database, WRITTEN, began[0].id);
    const ceiling = perSecond(QUESTIONS, copied.took);
    say(`${copied.rows} rows in ${ms(copied.took)}; one by one`);
    const single = await oneByOne(database, url);
    const own = perSecond(QUESTIONS, took);
    const what = `re-assessment of ${QUESTIONS.toLocaleString('en')} questions with ${EVIDENCE_A_QUESTION} pieces of evidence each, ${Math.round(100 * share)} % with another state`;
    const measured = `${ms(took)}, ${rate(own)}`;
    return [
      {
        what,
        measured,
        against: `COPY of the ${copied.rows.toLocaleString('en')} rows written ${ms(copied.took)}`,
        ratio: own / ceiling,
        target: '≥ 0.25',
        met: own / ceiling >= 0.25,
      },
      {
        what: 'the same',
        measured,
        against: `one job a question ${rate(single)}, of ${SAMPLE.toLocaleString('en')} of them`,
        ratio: own / single,
        target: '≥ 10',
        met: own / single >= 10,
      },
      {
        what: 'most memory of the worker meanwhile',
        measured: `${Math.round(memory)} MB`,
        target: '≤ 400 MB',
        met: memory <= 400,
      },
      {
        what: 'readers meanwhile: p95',
        measured: ms(busy),
        against: `idle ${ms(idle)}`,
        ratio: busy / idle,
        target: '≤ 2',
        met: busy / idle <= 2,
      },
    ];
  } finally {
    await database.end();
  }
}

export const run = (say) =>
  withService(
    {
      // The queue is where it is without settings.
      settings: { REDIS_URL: '' },
      size: { questions: QUESTIONS, evidence: QUESTIONS * EVIDENCE_A_QUESTION, people: 1, agency: true },
      roles: ['web', 'worker'],
    },
    (base, keys, url, processes) => measure(base, keys, url, processes, say),
  );
