#!/usr/bin/env node
// Measures the running service on a seeded database: npm run bench -- --only desk|notices [--json]
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
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
if (!['desk', 'notices'].includes(options.only)) {
  console.error(`bench: there is no case ${options.only}; there are: desk, notices`);
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

/** From the moment an editor withdraws a ruling until a receiver of whoever cites it has the notice; nothing else is going on. */
async function measureNotices(base, keys) {
  const editor = keys.at(-1);
  const headers = { authorization: `Bearer ${editor}`, 'content-type': 'application/json' };
  const call = async (path, body, more = {}) => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const answer = await fetch(`${base}/api/v1${path}`, { ...init, headers: { ...headers, ...more } });
    const json = await answer.json();
    return { status: answer.status, etag: answer.headers.get('etag'), json };
  };
  const step = async (claim, deed, body) => {
    const { etag } = await call(`/claims/${claim}/review`);
    const { status, json } = await call(`/claims/${claim}/review/${deed}`, body, { 'if-match': etag });
    if (status >= 400) throw new Error(`${deed} answered ${status}: ${json.detail}`);
    return json;
  };
  const waiting = new Map();
  const receiver = http.createServer((request, reply) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const { data } = JSON.parse(Buffer.concat(chunks).toString());
      reply.writeHead(204).end();
      waiting.get(data.citation?.url)?.(performance.now());
    });
  });
  await new Promise((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const webhook = `http://127.0.0.1:${receiver.address().port}/`;
  const durations = [];
  for (let tried = 0; durations.length < times && tried < 5 * times; tried++) {
    const { json: next } = await call('/reviews/next', {});
    const claim = next.claim.id;
    const { json: evidence } = await call(`/claims/${claim}/evidence?limit=1`);
    const ruled = { rating: 'true', rationale: 'So says the register.', evidence: [evidence.items[0].id] };
    const { state } = await step(claim, 'rulings', ruled);
    // What waits for a second reader is left.
    if (state !== 'ruled') continue;
    await step(claim, 'publications', {});
    const url = `https://paper.example/${claim}`;
    for (let status = 0; status !== 201; ) {
      ({ status } = await call('/citations', { claim, url, notify: { webhook } }));
      if (status !== 201) await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const received = new Promise((resolve) => waiting.set(url, resolve));
    const start = performance.now();
    await step(claim, 'withdrawals', { reason: 'The register was corrected.' });
    durations.push((await received) - start);
  }
  receiver.closeAllConnections();
  receiver.close();
  return [summary('withdrawal to its notice received', 2000, durations)];
}

const home = mkdtempSync(join(tmpdir(), 'touchstone-bench-'));
// As root the database runs as another user, who has to get in.
chmodSync(home, 0o755);
const env = { ...process.env, TOUCHSTONE_HOME: home, PORT: String(await freePort()), LOG_LEVEL: 'error' };
// One person works as fast as the service answers.
for (const kind of ['READS', 'WRITES']) env[`TOUCHSTONE_ACCOUNT_${kind}_A_MINUTE`] = '999999999';
if (options.only === 'notices') env.TOUCHSTONE_PRIVATE_RECEIVERS = '127.0.0.1';
let service;
try {
  const size = ['--questions', options.questions, '--evidence', options.evidence, '--people', '51'];
  const keys = execFileSync(process.execPath, [TOUCHSTONE, 'bench', 'seed', ...size], { env, encoding: 'utf8' })
    .trim()
    .split('\n');
  service = spawn(process.execPath, [TOUCHSTONE, 'start'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const base = `http://127.0.0.1:${env.PORT}`;
  await untilReady(base);
  const measured = await (options.only === 'notices' ? measureNotices : measure)(base, keys);
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
