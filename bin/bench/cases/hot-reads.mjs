// A verdict that everybody reads just now, beside bare node:http that sends the same bytes, those of the head included.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { median, spread } from '../figures.mjs';
import { withService } from '../service.mjs';

const BARE = fileURLToPath(new URL('../bare-server.mjs', import.meta.url));
const CONNECTIONS = 10;
const SECONDS = 2;
const ROUNDS = 5;

/** Answers a second. @throws where any is not as it should be */
async function rate(url, headers, status) {
  const { statusCodeStats, requests, errors } = await autocannon({
    url,
    headers,
    connections: CONNECTIONS,
    duration: SECONDS,
  });
  const others = Object.keys(statusCodeStats).filter((code) => code !== String(status));
  if (errors > 0 || others.length > 0) throw new Error(`${url} answered ${others.join(', ')}, ${errors} errors`);
  return requests.average;
}

async function withBare(answer, work) {
  const child = spawn(process.execPath, [BARE], {
    env: { ...process.env, BARE_ANSWER: JSON.stringify(answer) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [port] = await once(child.stdout, 'data');
    return await work(`http://127.0.0.1:${String(port).trim()}/`);
  } finally {
    child.kill();
  }
}

// Node writes these itself.
const OF_NODE = ['date', 'connection', 'keep-alive'];

/** The head of an answer, names and values in turn, and its body. */
async function ask(url, headers) {
  const [answer] = await once(http.get(url, { headers }), 'response');
  const body = await buffer(answer);
  const { rawHeaders } = answer;
  const head = rawHeaders.filter((_, at) => !OF_NODE.includes(rawHeaders[at - (at % 2)].toLowerCase()));
  return { head, etag: answer.headers.etag, body: body.toString('base64') };
}

async function compare(what, url, { accept, known, target }, say) {
  say(what);
  // The first answer is made, the second lies ready.
  await ask(url, { accept });
  const { head: full, etag, body } = await ask(url, { accept });
  const { head: unchanged } = await ask(url, { accept, 'if-none-match': etag });
  const answer = { etag, full, unchanged, body };
  const headers = { accept, ...(known && { 'if-none-match': answer.etag }) };
  const status = known ? 304 : 200;
  return withBare(answer, async (bare) => {
    const [own, ceiling] = [[], []];
    await rate(url, headers, status);
    for (let round = 0; round < ROUNDS; round++) {
      own.push(await rate(url, headers, status));
      ceiling.push(await rate(bare, headers, status));
    }
    const ratio = median(own) / median(ceiling);
    const perSecond = (value) => `${Math.round(value).toLocaleString('en')}/s`;
    return {
      what,
      measured: spread(own, perSecond),
      against: `node:http ${spread(ceiling, perSecond)}`,
      ratio,
      target: `≥ ${target.toFixed(2)}`,
      met: ratio >= target,
    };
  });
}

export const run = (say) =>
  withService(
    {
      settings: { TOUCHSTONE_READS_A_MINUTE: '999999999' },
      size: { questions: 300, evidence: 2_000, people: 2, published: true },
    },
    async (base, [key]) => {
      const answer = await fetch(`${base}/api/v1/claims?limit=1`, { headers: { authorization: `Bearer ${key}` } });
      const { items } = await answer.json();
      const [json, html] = [`${base}/api/v1/claims/${items[0].id}`, `${base}/claims/${items[0].id}`];
      const rows = [];
      for (const [what, url, options] of [
        ['public verdict, JSON, hot', json, { accept: '*/*', target: 0.7 }],
        ['public verdict, HTML, hot', html, { accept: 'text/html', target: 0.7 }],
        ['public verdict, JSON, 304', json, { accept: '*/*', known: true, target: 0.8 }],
        ['public verdict, HTML, 304', html, { accept: 'text/html', known: true, target: 0.8 }],
      ])
        rows.push(await compare(what, url, options, say));
      return rows;
    },
  );
