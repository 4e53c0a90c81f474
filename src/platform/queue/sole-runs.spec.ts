import fc from 'fast-check';
import { soleRuns } from './sole-runs';

it('does one run at a time, and after the last ring another look', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 8 }), async (scheduler, rings) => {
      const sole = soleRuns();
      const owner = {};
      let [running, most, due, found] = [0, 0, 0, 0];
      const run = async () => {
        most = Math.max(most, ++running);
        // What it does not see at its beginning it does not find.
        const seen = due;
        await scheduler.schedule(Promise.resolve());
        found = seen;
        running--;
      };
      const asked = Array.from({ length: rings }, () =>
        scheduler.schedule(Promise.resolve()).then(() => {
          due++;
          return sole(owner, run);
        }),
      );
      await scheduler.waitFor(Promise.all(asked));
      expect({ most, found }).toEqual({ most: 1, found: rings });
    }),
  );
});

it('rings a run that is on, which is followed by another, and says where none is', async () => {
  const sole = soleRuns();
  const owner = {};
  const heard: boolean[] = [];
  let runs = 0;
  await sole(owner, async () => {
    if (runs++ === 0) heard.push(sole.ring(owner), sole.ring({}));
  });
  expect({ runs, heard: [...heard, sole.ring(owner)] }).toEqual({ runs: 2, heard: [true, false, false] });
});

it('lets owners run beside each other, and runs anew after a failure', async () => {
  const sole = soleRuns();
  const never = sole({}, () => new Promise(() => undefined));
  const owner = {};
  await expect(sole(owner, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  const run = jest.fn(async () => undefined);
  await Promise.race([never, sole(owner, run)]);
  expect(run).toHaveBeenCalledTimes(1);
});
