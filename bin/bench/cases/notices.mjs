// From ruling to notice, over HTTP and webhooks on the same machine.
import http from 'node:http';
import { timesRow } from '../figures.mjs';
import { withService } from '../service.mjs';

const TIMES = 200;

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
  for (let tried = 0; durations.length < TIMES && tried < 5 * TIMES; tried++) {
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
  return [timesRow('withdrawal to its notice received', 2_000, durations)];
}

export const run = () =>
  withService(
    {
      settings: { TOUCHSTONE_PRIVATE_RECEIVERS: '127.0.0.1' },
      size: { questions: 4_000, evidence: 100_000, people: 51 },
    },
    measureNotices,
  );
