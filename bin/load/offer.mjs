// Requests that come when they come, whether or not others are answered (an open model: autocannon and its like wait for an answer
// before they send again, and so spare a service that is slow).
import http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { quantile } from '../bench/figures.mjs';

const TICK_MS = 5;
const GIVE_UP_MS = 20_000;
const SOCKETS = 400;

const DONE = new Set([200, 201, 304]);

/** @returns `done`: as it should be; `refused`: 429 or 503 that says when to come back; `wrong`: anything else */
const judge = (status, headers) => {
  if (DONE.has(status)) return 'done';
  return (status === 429 || status === 503) && Number(headers['retry-after']) > 0 ? 'refused' : 'wrong';
};

function send(web, { path, method, headers, body, heard }, agent) {
  return new Promise((resolve) => {
    const request = http.request(`${web}${path}`, { method, headers, agent, timeout: GIVE_UP_MS }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('error', (error) => resolve({ status: error.code ?? 'broken off', outcome: 'wrong' }));
      answer.on('end', () => {
        heard(answer.statusCode, answer.headers, Buffer.concat(chunks).toString());
        resolve({ status: answer.statusCode, outcome: judge(answer.statusCode, answer.headers) });
      });
    });
    request.on('timeout', () => request.destroy(Object.assign(new Error(), { code: 'no answer' })));
    request.on('error', (error) => resolve({ status: error.code ?? error.message, outcome: 'wrong' }));
    request.end(body);
  });
}

/**
 * Offers so many requests a second, at moments drawn at random. Resolves when the last is sent, to `answers` of one entry a request:
 * kind, status, outcome, `at` and `took` in ms; `took` counts from the moment at which the request was due. `settled` resolves when
 * the last is answered.
 */
export async function offer({ webs, traffic, random, rate, seconds, flood = 0, tick = () => undefined }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: SOCKETS });
  const answers = [];
  const open = new Set();
  const began = performance.now();
  const gap = () => (-Math.log(1 - random()) / rate) * 1_000;
  let due = gap();
  for (let now = 0, sent = 0; due < seconds * 1_000; now = performance.now() - began) {
    for (; due <= now && due < seconds * 1_000; due += gap(), sent++) {
      const at = due;
      const request = traffic.next(flood);
      const answered = send(webs[sent % webs.length], request, agent).then((answer) => {
        answers.push({ kind: request.kind, at, took: performance.now() - began - at, ...answer });
        open.delete(answered);
      });
      open.add(answered);
    }
    tick(now / 1_000);
    await pause(TICK_MS);
  }
  const settled = Promise.all(open).then(() => agent.destroy());
  return { answers, settled };
}

const READS = new Set(['claim', 'version', 'page', 'badge']);

const wholeQuantile = (values, q) => Math.round(quantile(values, q) ?? 0);

/** How many of each outcome and status, which kinds of requests went wrong, and how long verdicts took that were answered, in ms. */
export function summarise(answers) {
  const count = (outcome) => answers.filter((answer) => answer.outcome === outcome).length;
  const statuses = {};
  for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1;
  const wrongly = {};
  for (const { kind, status, outcome } of answers)
    if (outcome === 'wrong') wrongly[`${kind} ${status}`] = (wrongly[`${kind} ${status}`] ?? 0) + 1;
  const took = answers
    .filter(({ kind, outcome }) => READS.has(kind) && outcome === 'done')
    .map((answer) => answer.took);
  return {
    sent: answers.length,
    done: count('done'),
    refused: count('refused'),
    wrong: count('wrong'),
    statuses,
    wrongly,
    p50: wholeQuantile(took, 0.5),
    p95: wholeQuantile(took, 0.95),
    p99: wholeQuantile(took, 0.99),
  };
}
