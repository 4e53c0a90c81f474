import type { AddressInfo } from 'node:net';
import { toPublicId } from '../../src/platform/ids/public-id';
import { ROOMY } from '../support/unhurried';
import { type DeskPages, openDeskPages } from './desk-pages';

let desk: DeskPages;
beforeAll(async () => {
  // A stream that took a place would leave none for anybody else.
  desk = await openDeskPages({ capacity: { ...ROOMY, atOnce: 1 } });
  await desk.app.listen(0, '127.0.0.1');
});
afterAll(() => desk?.close());

const HOUR_MS = 3_600_000;

it('tells an open page that somebody changed its claim, and how many wait, whatever the clock says; ends when the service stops', async () => {
  const clock = Date.now;
  jest.spyOn(Date, 'now').mockImplementation(() => clock() + HOUR_MS);
  const [ada, ben] = [await desk.person('reviewer'), await desk.person('reviewer')];
  const [mine, other] = [await desk.claim(), await desk.claim()];
  const { port } = desk.app.getHttpServer().address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/desk/events?claim=${toPublicId('clm', mine.claimId)}`, {
    headers: { authorization: `Bearer ${await desk.keyFor('reviewer')}` },
  });
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  await ada.post(`${desk.pathOf(other.claimId)}/actions/reserve`, { revision: '1' });
  await ben.post(`${desk.pathOf(mine.claimId)}/actions/reserve`, { revision: '1' });
  const decoder = new TextDecoder();
  const reader = answer.body!.getReader();
  let heard = '';
  while (!heard.includes('event: claim') || !heard.includes('event: waiting')) {
    const { done, value } = await reader.read();
    if (done) break;
    heard += decoder.decode(value, { stream: true });
  }
  expect(heard).toContain(`${ben.name} has changed this claim meanwhile: reserved.`);
  expect(heard).toMatch(/event: waiting\nid: \d+\ndata: \d+\n/);
  expect(heard.match(/event: claim/g)).toHaveLength(1);
  jest.restoreAllMocks();
  await desk.app.close();
  // What was sent meanwhile comes first.
  for (let done = false; !done; ) ({ done } = await reader.read());
});
