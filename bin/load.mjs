#!/usr/bin/env node
// Traffic of a newsroom's readers, then five times as much: npm run load -- --minutes 10 [--seed 7] [--rate 300]. Figures go to docs/load.md.
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { openInstallation } from './load/installation.mjs';
import { offer, summarise } from './load/offer.mjs';
import { countLost, untilDrained } from './load/read-back.mjs';
import { render, writeReport } from './load/report.mjs';
import { openTraffic } from './load/traffic.mjs';
import { growthOf, watch } from './load/watch.mjs';
import { seeded } from './seeded.mjs';

const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    rate: { type: 'string' },
    questions: { type: 'string', default: '1500' },
  },
});
for (const [name, given] of Object.entries(options))
  if (!/^[1-9]\d{0,5}$/.test(given)) {
    console.error(`load: --${name} is a whole number from 1 on; example: --${name} 2`);
    process.exit(2);
  }

const MINUTES = Number(options.minutes);
const EVIDENCE_A_QUESTION = 7;
const WARM_UP = { rate: 15, seconds: 15 };
const RAMP = { from: 20, factor: 1.4, seconds: 6, p95: 500 };
// What the machine can do for six seconds it cannot for ten minutes, with vacuums and checkpoints.
const SUSTAINED = 0.6;
const OVERLOAD = { times: 5, seconds: 60, flood: 0.5 };
const RECOVERY = { seconds: 20, within: 10, p95: 1_000 };
const DRAINED_WITHIN = 10;
/** Of the memory on the average, over the phase; below so many MB it is noise. */
const GROWTH = { share: 0.1, least: 15 };

const busyBefore = loadavg()[0].toFixed(1);
const say = (line) => console.error(`load: ${line}`);
const wholeSeconds = (ms) => Math.floor(ms / 1_000);

const installation = await openInstallation({
  questions: Number(options.questions),
  evidence: Number(options.questions) * EVIDENCE_A_QUESTION,
  seed: options.seed,
});
process.once('SIGINT', () => installation.close().then(() => process.exit(130)));

async function phase(traffic, random, size) {
  const { answers, settled } = await offer({ webs: installation.webs, traffic, random, ...size });
  await settled;
  return answers;
}

/** Raises the rate until the service no longer keeps up; a part of the last rate at which it did. */
async function findRate(traffic, random) {
  await phase(traffic, random, WARM_UP);
  let held = WARM_UP.rate;
  for (let rate = RAMP.from; ; rate = Math.round(rate * RAMP.factor)) {
    const { sent, done, p95 } = summarise(await phase(traffic, random, { rate, seconds: RAMP.seconds }));
    say(`${rate}/s: ${done} of ${sent} answered, p95 ${p95} ms`);
    if (done < sent || p95 > RAMP.p95) return Math.round(held * SUSTAINED);
    held = rate;
  }
}

/** In which second after the flood everything is answered in time again, and stays so; null where it does not. */
function recoveredAfter(answers) {
  const isBad = ({ outcome, took }) => outcome !== 'done' || took > RECOVERY.p95;
  const last = Math.max(-1, ...answers.filter(isBad).map(({ at }) => wholeSeconds(at)));
  return last + 1 < RECOVERY.seconds ? last + 1 : null;
}

async function run() {
  const random = seeded(Number(options.seed));
  const traffic = await openTraffic(installation, random);
  say(`${traffic.claims} claims with published verdicts; queue in ${installation.queue}`);
  if (options.rate) await phase(traffic, random, WARM_UP);
  const rate = options.rate ? Number(options.rate) : await findRate(traffic, random);
  await untilDrained(installation, traffic.written, 60);

  say(`${rate}/s for ${MINUTES} minutes`);
  const watching = watch(installation);
  let told = 0;
  const tick = (second) => {
    if (second < told + 60) return;
    told = second;
    say(`${Math.round(second / 60)} of ${MINUTES} minutes`);
  };
  const steady = await phase(traffic, random, { rate, seconds: MINUTES * 60, tick });
  const memory = growthOf(watching.stop());
  const drained = await untilDrained(installation, traffic.written, 60);

  const high = rate * OVERLOAD.times;
  say(`${high}/s for ${OVERLOAD.seconds} seconds`);
  const flooded = watch(installation);
  const flood = await offer({
    webs: installation.webs,
    traffic,
    random,
    rate: high,
    seconds: OVERLOAD.seconds,
    flood: OVERLOAD.flood,
  });
  const recovery = await phase(traffic, random, { rate, seconds: RECOVERY.seconds });
  await flood.settled;
  flooded.stop();
  const recovered = recoveredAfter(recovery);
  const drainedAgain = await untilDrained(installation, traffic.written, 60);
  const lost = await countLost(installation, traffic.written);

  const phases = [
    { name: 'steady', rate, seconds: MINUTES * 60, ...summarise(steady) },
    { name: 'too much', rate: high, seconds: OVERLOAD.seconds, ...summarise(flood.answers) },
    { name: 'afterwards', rate, seconds: RECOVERY.seconds, ...summarise(recovery) },
  ];
  for (const { name, statuses, wrongly } of phases) say(`${name}: ${JSON.stringify({ statuses, wrongly })}`);
  const [even, over] = phases;
  const grown = memory.filter((one) => one.grown > Math.max(GROWTH.least, GROWTH.share * one.average));
  const seconds = (value) => (value === null ? 'not within a minute' : `${value.toFixed(1)} s`);
  const bars = [
    {
      bar: 'steady: every request is answered',
      measured: `${even.sent - even.done} were not`,
      held: even.sent === even.done,
    },
    {
      bar: `steady: memory grows by less than ${GROWTH.share * 100} % (or ${GROWTH.least} MB) from the first quarter on`,
      measured: memory.map(({ name, grown }) => `${name}: ${grown.toFixed(1)} MB`).join(', '),
      held: grown.length === 0,
    },
    {
      bar: `steady: all work is done ${DRAINED_WITHIN} s after the last request`,
      measured: seconds(drained),
      held: drained !== null && drained <= DRAINED_WITHIN,
    },
    {
      bar: 'too much: what is not answered is refused with 429 or 503 and `Retry-After`',
      measured: `${over.refused} refused, ${over.wrong} otherwise`,
      held: over.wrong === 0 && over.refused > 0,
    },
    {
      bar: 'too much: probes are answered',
      measured: `${flooded.health.failed} of ${flooded.health.asked} were not`,
      held: flooded.health.failed === 0,
    },
    {
      bar: `afterwards: everything is answered within ${RECOVERY.p95} ms again, ${RECOVERY.within} s after the flood`,
      measured: recovered === null ? 'not' : `after ${recovered} s`,
      held: recovered !== null && recovered <= RECOVERY.within,
    },
    {
      bar: 'no write that was acknowledged is lost, and all are worked off',
      measured: `${lost} of ${traffic.written.length} lost; worked off after ${seconds(drainedAgain)}`,
      held: lost === 0 && drainedAgain !== null,
    },
  ];
  const setting = `Two web processes, a worker, PostgreSQL, queue in ${installation.queue}; ${traffic.claims} claims with published verdicts. Load average of the machine before: ${busyBefore}.`;
  return { phases, memory, bars, setting };
}

let failed = true;
try {
  const outcome = await run();
  const text = render(outcome);
  console.log(text);
  const rate = outcome.phases[0].rate;
  const { minutes, seed, questions } = options;
  writeReport(text, `npm run load -- --minutes ${minutes} --seed ${seed} --rate ${rate} --questions ${questions}`);
  failed = outcome.bars.some(({ held }) => !held);
} finally {
  await installation.close();
}
process.exit(failed ? 1 : 0);
