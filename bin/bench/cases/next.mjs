// Next in the queue, pressed by fifty people at once: ten times as many open claims must not make them wait longer.
import { median, ms, quantile, timed, timesRow } from '../figures.mjs';
import { leanClient } from '../lean-client.mjs';
import { deskOf, withService } from '../service.mjs';

const PEOPLE = 50;
const ROUNDS = 120;
/** Rounds that only warm up. Next is pressed all day: its code has long been compiled, which takes V8 some 3,000 times. */
const WARMING = 60;

const headersOf = (key) => ({ authorization: `Bearer ${key}`, 'content-type': 'application/json' });

async function take(send, key) {
  const { status, headers, body } = await send('POST', '/api/v1/reviews/next', headersOf(key), '{}');
  if (status !== 200) throw new Error(`Next answered ${status}`);
  return { claim: JSON.parse(body).claim.id, etag: headers.etag };
}

/** Nobody may hold more than ten claims. */
async function giveBack(send, key, { claim, etag }) {
  const headers = { authorization: `Bearer ${key}`, 'if-match': etag };
  const { status } = await send('DELETE', `/api/v1/claims/${claim}/review/reservation`, headers);
  if (status !== 200) throw new Error(`giving back answered ${status}`);
}

async function pressTogether({ send, keys, times }) {
  const answers = await Promise.all(keys.map((key) => timed(() => take(send, key))));
  times.push(answers.map(([duration]) => duration));
  const claims = answers.map(([, { claim }]) => claim);
  if (new Set(claims).size !== claims.length) throw new Error('two people were given the same claim');
  await Promise.all(answers.map(([, taken], i) => giveBack(send, keys[i], taken)));
}

async function measure(few, many) {
  for (let round = 0; round < ROUNDS; round++) {
    await pressTogether(few);
    await pressTogether(many);
  }
  const p95 = ({ times }) => times.slice(WARMING).map((round) => quantile(round, 0.95));
  const [before, after] = [median(p95(few)), median(p95(many))];
  const growth = after / before;
  const what = `Next among 100,000 open claims, ${PEOPLE} at once`;
  return [
    timesRow(what, 50, many.times.slice(WARMING).flat()),
    {
      what: `${what}: p95`,
      measured: ms(after),
      against: `among 10,000 ${ms(before)}`,
      ratio: growth,
      target: '≤ 1.20',
      met: growth <= 1.2,
    },
  ];
}

const queue = (base, keys) => ({ send: leanClient(base, PEOPLE), keys: keys.slice(0, PEOPLE), times: [] });

export const run = () =>
  withService({ size: deskOf(10_000, PEOPLE + 1) }, (small, few) =>
    withService({ size: deskOf(100_000, PEOPLE + 1) }, (large, many) => measure(queue(small, few), queue(large, many))),
  );
