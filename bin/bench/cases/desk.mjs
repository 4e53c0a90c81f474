// The desk of a newsroom, over HTTP from a client on the same machine.
import { each, timed, timesRow } from '../figures.mjs';
import { withService } from '../service.mjs';

const TIMES = 100;

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
  const queue = await each(TIMES, () => send(mine, '/desk'));
  const filtered = await each(TIMES, () => send(mine, '/desk?harm=2&contradicted=yes'));
  const workbench = await each(TIMES, read);

  const onward = [];
  let { claim, revision } = await next(mine);
  for (let i = 0; i < TIMES; i++) {
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
    timesRow('queue page', 100, queue),
    timesRow('queue page, filtered', 100, filtered),
    timesRow('workbench page', 100, workbench),
    timesRow('ruling to the next claim', 300, onward),
    timesRow(`Next, ${crowd.length} at once`, null, together),
  ];
}

export const run = () => withService({ size: { questions: 4_000, evidence: 100_000, people: 51 } }, measure);
