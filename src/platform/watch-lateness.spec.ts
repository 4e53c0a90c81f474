import { setTimeout } from 'node:timers/promises';
import { watchLateness } from './watch-lateness';

it('tells of a process that does not come to what is due, and of one that does again', async () => {
  const lateness = watchLateness();
  try {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 700);
    await setTimeout(1);
    const late = lateness.milliseconds();
    expect(late).toBeGreaterThan(100);
    while (lateness.milliseconds() > late / 2) await setTimeout(10);
  } finally {
    lateness.stop();
  }
});
