import { inLanes } from './in-lanes';

/** Work that ends when it is told to. */
function held() {
  const ends: (() => void)[] = [];
  return { wait: () => new Promise<void>((resolve) => ends.push(resolve)), ends };
}

it('does every piece once, in as many lanes as are asked for', async () => {
  const waiting = [1, 2, 3, 4, 5];
  const done: number[] = [];
  const lanes = new Set<number>();
  await inLanes(2, undefined, async (lane) => {
    lanes.add(lane);
    const piece = waiting.pop();
    if (piece === undefined) return false;
    done.push(piece);
    return true;
  });
  expect([done.toSorted(), [...lanes].toSorted()]).toEqual([
    [1, 2, 3, 4, 5],
    [0, 1],
  ]);
});

it('begins nothing once a piece has failed, and ends when what had begun has', async () => {
  const { wait, ends } = held();
  let begun = 0;
  let ended = false;
  const all = inLanes(2, undefined, async (lane) => {
    begun++;
    if (lane === 0) throw new Error('no room');
    await wait();
    ended = true;
    return true;
  });
  await Promise.resolve();
  for (const end of ends) end();
  await expect(all).rejects.toThrow('no room');
  expect([begun, ended]).toEqual([2, true]);
});

it('begins nothing once the signal has come', async () => {
  const stop = new AbortController();
  let begun = 0;
  await inLanes(1, stop.signal, async () => {
    if (++begun === 3) stop.abort();
    return true;
  });
  expect(begun).toBe(3);
});
