// Whether what was acknowledged is there, and worked off.
import { setTimeout as pause } from 'node:timers/promises';

const AT_ONCE = 8;

/** Asks until it is answered: just after a flood some are still told to come later. */
async function read(web, path, key) {
  for (let tries = 0; tries < 30; tries++) {
    const answer = await fetch(`${web}${path}`, { headers: { authorization: `Bearer ${key}` } });
    if (answer.status !== 503 && answer.status !== 429) return answer;
    await answer.text();
    await pause(1_000);
  }
  throw new Error(`${path} was refused for half a minute`);
}

async function each(list, work) {
  const left = [...list];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let one = left.pop(); one !== undefined; one = left.pop()) await work(one);
    }),
  );
}

/** Waits until no job is left and no claim that was written to is stale. @returns seconds, null where that took more than `patience` */
export async function untilDrained({ webs: [web], keys }, written, patience) {
  const began = performance.now();
  let claims = [...new Set(written.map(({ claim }) => claim))];
  for (; performance.now() - began < patience * 1_000; await pause(100)) {
    const metrics = await (await read(web, '/metrics', keys[0])).text();
    const waiting = [...metrics.matchAll(/^touchstone_jobs_waiting\{.*\} (\d+)$/gm)].some(([, count]) => count !== '0');
    if (waiting) continue;
    const stale = [];
    await each(claims, async (id) => {
      const answer = await read(web, `/api/v1/claims/${id}`, keys[0]);
      const claim = await answer.json();
      if (!answer.ok || claim.stale) stale.push(id);
    });
    if (stale.length === 0) return (performance.now() - began) / 1_000;
    claims = stale;
  }
  return null;
}

/** How many of the writes that were acknowledged are not there as they were sent. */
export async function countLost({ webs: [web], keys }, written) {
  let lost = 0;
  await each(written, async ({ id, quote }) => {
    const answer = await read(web, `/api/v1/evidence/${id}`, keys[0]);
    if (!answer.ok || !JSON.stringify(await answer.json()).includes(quote)) lost++;
  });
  return lost;
}
