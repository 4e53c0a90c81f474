// What a new statement may repeat, among 100,000 and among 1,000,000 claims: how long it takes, and how much of what a ranking of every claim finds.

import { median, ms, quantile, timed, timesRow } from '../figures.mjs';
import { rankingOf } from '../ranking.mjs';
import { deskOf, withService } from '../service.mjs';

const STATEMENTS = 100;
const ROUNDS = 3;
const BEST = 10;

/** New statements on what is known: other figures, other words around them, or less of them. */
const CHANGES = [
  (text, i) => text.replace(/\d+/, String(3 + i)),
  (text) => text.replace(/ (on|during|after|before|in|without) [^0-9]*$/, ''),
  (text) => `Officials told reporters that ${text[0].toLowerCase()}${text.slice(1)}`,
];

async function search({ base, headers }, text) {
  const answer = await fetch(`${base}/api/v1/candidates?${new URLSearchParams({ text, limit: BEST })}`, { headers });
  if (answer.status !== 200) throw new Error(`the search answered ${answer.status}`);
  return (await answer.json()).claims.map(({ id }) => id);
}

const inTurn = (texts) => texts.map((text, i) => CHANGES[i % CHANGES.length](text, i));

async function deskAt(base, [key], database) {
  const ranking = await rankingOf(database, 'claim');
  const texts = inTurn(await ranking.texts(STATEMENTS));
  return { base, headers: { authorization: `Bearer ${key}` }, ranking, texts, times: [] };
}

async function round(desk) {
  for (const text of desk.texts) desk.times.push((await timed(() => search(desk, text)))[0]);
}

async function recallOf(desk) {
  let [found, wanted] = [0, 0];
  for (const text of desk.texts) {
    const { least, count, scoreOf } = desk.ranking.best(text, BEST);
    wanted += count;
    // Of equal scores any will do.
    const good = (await search(desk, text)).filter((id) => scoreOf(id) >= least);
    found += Math.min(count, good.length);
  }
  return found / wanted;
}

async function measure(few, many, say) {
  for (let i = 0; i <= ROUNDS; i++) {
    say(`round ${i} of ${ROUNDS}`);
    // The first one warms up.
    if (i === 1) for (const desk of [few, many]) desk.times = [];
    await round(few);
    await round(many);
  }
  say('comparing with a ranking of every claim');
  const recall = await recallOf(many);
  const [before, after] = [few, many].map(({ times }) => quantile(times, 0.95));
  return [
    timesRow('candidates for a new statement among 1,000,000 claims', 30, many.times),
    {
      what: 'candidates for a new statement, 1,000,000 claims: median',
      measured: ms(median(many.times)),
      against: `among 100,000 ${ms(median(few.times))}`,
      ratio: median(many.times) / median(few.times),
      target: '≤ 2.00',
      met: median(many.times) <= 2 * median(few.times),
    },
    {
      what: 'the same: p95',
      measured: ms(after),
      against: `among 100,000 ${ms(before)}`,
      ratio: after / before,
      target: '≤ 2.00',
      met: after <= 2 * before,
    },
    {
      what: 'the same: recall at 10 of what a ranking of every claim by the same scores finds',
      measured: recall.toFixed(3),
      against: 'the ranking in memory',
      ratio: recall,
      target: '≥ 0.99',
      met: recall >= 0.99,
    },
  ];
}

export const run = (say) =>
  withService({ size: deskOf(100_000) }, async (small, fewKeys, fewRows) => {
    const few = await deskAt(small, fewKeys, fewRows);
    say('the small desk is ready');
    return withService({ size: deskOf(1_000_000) }, async (large, manyKeys, manyRows) =>
      measure(few, await deskAt(large, manyKeys, manyRows), say),
    );
  });
