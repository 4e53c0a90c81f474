#!/usr/bin/env node
// Measures the running service on a seeded database: npm run bench -- --only desk [--json]
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const TOUCHSTONE = fileURLToPath(new URL('./touchstone.mjs', import.meta.url));
const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: 'desk' },
    json: { type: 'boolean', default: false },
    questions: { type: 'string', default: '4000' },
    evidence: { type: 'string', default: '100000' },
    times: { type: 'string', default: '200' },
  },
});
if (options.only !== 'desk') {
  console.error(`bench: there is no case ${options.only}; there is: desk`);
  process.exit(2);
}
const times = Number(options.times);

const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)];

function summary(name, target, durations) {
  const sorted = [...durations].sort((a, b) => a - b);
  const [p50, p95, longest] = [quantile(sorted, 0.5), quantile(sorted, 0.95), sorted.at(-1)].map((ms) =>
    Math.round(ms),
  );
  return { name, count: sorted.length, p50, p95, longest, target };
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function untilReady(base) {
  for (let tries = 0; tries < 300; tries++) {
    const ready = await fetch(`${base}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the service was not ready within a minute');
}

async function timed(work) {
  const start = performance.now();
  const outcome = await work();
  return [performance.now() - start, outcome];
}

async function each(count, work) {
  const durations = [];
  for (let i = 0; i < count; i++) durations.push((await timed(() => work(i)))[0]);
  return durations;
}

async function measure(base, keys) {
  const send = async (key, path, init = {}) => {
    const headers = { authorization: `Bearer ${key}`, accept: 'text/html', ...init.headers };
    const answer = await fetch(`${base}${path}`, { ...init, headers, redirect: 'manual' });
    const text = await answer.text();
    if (answer.status >= 400) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 300)}`);
    return { text, status: answer.status, location: answer.headers.get('location') };
  };
  const json = { accept: 'application/json', 'content-type': 'application/json' };
  const next = async (key) => {
    const { text } = await send(key, '/api/v1/reviews/next', { method: 'POST', headers: json, body: '{}' });
    return JSON.parse(text);
  };
  const [mine] = keys;
  const { items } = JSON.parse((await send(mine, '/api/v1/claims?limit=200', { headers: json })).text);
  const read = (i) => send(mine, `/desk/claims/${items[i % items.length].id}`);
  await each(20, read);
  const queue = await each(times, () => send(mine, '/desk'));
  const filtered = await each(times, () => send(mine, '/desk?harm=2&contradicted=yes'));
  const workbench = await each(times, read);

  const onward = [];
  let { claim, revision } = await next(mine);
  for (let i = 0; i < times; i++) {
    const { items: evidence } = JSON.parse(
      (await send(mine, `/api/v1/claims/${claim.id}/evidence?limit=1`, { headers: json })).text,
    );
    const body = new URLSearchParams({
      claim: claim.id,
      revision: String(revision),
      draft: '0',
      queue: '',
      rating: 'true',
      rationale: 'So says the register.',
      evidence: evidence[0].id,
    });
    const [ms, page] = await timed(async () => {
      const { location } = await send(mine, `/desk/claims/${claim.id}/rulings`, { method: 'POST', body });
      await send(mine, location);
      return location;
    });
    onward.push(ms);
    const id = /clm_[0-9a-f]{32}/.exec(page)[0];
    const { text } = await send(mine, `/api/v1/claims/${id}/review`, { headers: json });
    ({ claim, revision } = JSON.parse(text));
  }

  const crowd = keys.slice(1);
  const taken = [];
  const together = [];
  for (let round = 0; round < 5; round++)
    for (const [ms, review] of await Promise.all(crowd.map((key) => timed(() => next(key))))) {
      together.push(ms);
      taken.push(review.claim.id);
    }
  if (new Set(taken).size !== taken.length) throw new Error('two people were given the same claim');
  return [
    summary('queue page', 100, queue),
    summary('queue page, filtered', 100, filtered),
    summary('workbench page', 100, workbench),
    summary('ruling to the next claim', 300, onward),
    summary(`Next, ${crowd.length} at once`, null, together),
  ];
}

const home = mkdtempSync(join(tmpdir(), 'touchstone-bench-'));
// As root the database runs as another user, who has to get in.
chmodSync(home, 0o755);
const env = { ...process.env, TOUCHSTONE_HOME: home, PORT: String(await freePort()), LOG_LEVEL: 'error' };
let service;
try {
  const size = ['--questions', options.questions, '--evidence', options.evidence, '--people', '51'];
  const keys = execFileSync(process.execPath, [TOUCHSTONE, 'bench', 'seed', ...size], { env, encoding: 'utf8' })
    .trim()
    .split('\n');
  service = spawn(process.execPath, [TOUCHSTONE, 'start'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const base = `http://127.0.0.1:${env.PORT}`;
  await untilReady(base);
  const measured = await measure(base, keys);
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`;
  const when = new Date().toISOString().slice(0, 10);
  if (options.json) console.log(JSON.stringify({ when, machine, ...options, measured }, null, 2));
  else {
    console.log(
      `${when}, ${machine}; milliseconds\n\n| what | times | p50 | p95 | longest | target (p95) |\n| --- | --- | --- | --- | --- | --- |`,
    );
    for (const { name, count, p50, p95, longest, target } of measured)
      console.log(`| ${name} | ${count} | ${p50} | ${p95} | ${longest} | ${target === null ? '–' : `≤ ${target}`} |`);
  }
} finally {
  if (service) {
    service.kill('SIGTERM');
    await new Promise((resolve) => service.once('exit', resolve));
  }
  rmSync(home, { recursive: true, force: true });
}
