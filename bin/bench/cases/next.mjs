// Next in the queue, pressed by fifty people at once: ten times as many open claims must not make them wait longer.
import { median, ms, quantile, timed, timesRow } from '../figures.mjs';
import { deskOf, withService } from '../service.mjs';

const PEOPLE = 50;
/** One to warm up; nobody may hold more than ten claims. */
const ROUNDS = 8;

async function take(base, key) {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const answer = await fetch(`${base}/api/v1/reviews/next`, { method: 'POST', headers, body: '{}' });
  const { claim } = await answer.json();
  if (answer.status !== 200) throw new Error(`Next answered ${answer.status}`);
  return claim.id;
}

async function pressTogether({ base, keys, taken, times }) {
  const answers = await Promise.all(keys.map((key) => timed(() => take(base, key))));
  times.push(answers.map(([duration]) => duration));
  taken.push(...answers.map(([, claim]) => claim));
  if (new Set(taken).size !== taken.length) throw new Error('two people were given the same claim');
}

async function measure(few, many) {
  for (let round = 0; round < ROUNDS; round++) {
    await pressTogether(few);
    await pressTogether(many);
  }
  const p95 = ({ times }) => times.slice(1).map((round) => quantile(round, 0.95));
  const [before, after] = [median(p95(few)), median(p95(many))];
  const growth = after / before;
  const what = `Next among 100,000 open claims, ${PEOPLE} at once`;
  return [
    timesRow(what, 50, many.times.slice(1).flat()),
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

const queue = (base, keys) => ({ base, keys: keys.slice(0, PEOPLE), taken: [], times: [] });

export const run = () =>
  withService({ size: deskOf(10_000, PEOPLE + 1) }, (small, few) =>
    withService({ size: deskOf(100_000, PEOPLE + 1) }, (large, many) => measure(queue(small, few), queue(large, many))),
  );
