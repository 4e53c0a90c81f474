import { keptFigures } from './kept-figures';
import type { Sql } from './rows';

const desk = (): Sql => ({ query: async () => [] });

let clock = 0;
beforeEach(() => void jest.spyOn(performance, 'now').mockImplementation(() => clock));
afterEach(() => void jest.restoreAllMocks());

/** Counts its calls, each of which takes so long by the clock. */
function counting(lasts: () => number) {
  let calls = 0;
  const count = async () => {
    const own = ++calls;
    clock += lasts();
    await Promise.resolve();
    return own;
  };
  return { count, calls: () => calls };
}

function asked(count: (sql: Sql) => Promise<unknown>) {
  const sql = desk();
  const figures = keptFigures(count);
  return (later = 0) => {
    clock += later;
    return figures(sql);
  };
}

it('counts what is quick for everybody who asks', async () => {
  const ask = asked(counting(() => 20).count);
  for (const expected of [1, 2, 3, 4]) expect(await ask()).toBe(expected);
});

it('keeps what took long twice for twenty times as long, and the old figures while it is counted anew', async () => {
  const { count, calls } = counting(() => 1_000);
  const ask = asked(count);
  expect(await ask()).toBe(1);
  expect(await ask()).toBe(2);
  expect(await ask(19_900)).toBe(2);
  expect(calls()).toBe(2);
  // Out of date: one counts, all go on with what there is.
  expect(await Promise.all([ask(200), ask(), ask()])).toEqual([2, 2, 2]);
  expect(await ask()).toBe(3);
  expect(calls()).toBe(3);
});

it('does not show figures that nobody has asked for in a long time', async () => {
  const ask = asked(counting(() => 1_000).count);
  await ask();
  await ask();
  expect(await Promise.all([ask(100_000), ask()])).toEqual([3, 3]);
});

it('is not taken in by one slow moment, and counts for each again once the desk is quick', async () => {
  const lasts = [1_000, 20, 1_000, 1_000, 20];
  const ask = asked(counting(() => lasts.shift() ?? 20).count);
  for (const expected of [1, 2, 3, 4, 4]) expect(await ask()).toBe(expected);
  expect(await ask(100_000)).toBe(5);
  expect(await ask()).toBe(6);
});

it('tells what went wrong only whom it has nothing for', async () => {
  const { count } = counting(() => 1_000);
  let broken = false;
  const ask = asked(async () => {
    if (broken) throw new Error('gone');
    return count();
  });
  await ask();
  await ask();
  broken = true;
  expect(await ask(25_000)).toBe(2);
  await expect(ask(100_000)).rejects.toThrow('gone');
  broken = false;
  expect(await ask()).toBe(3);
});

it('keeps apart what is counted of different things, and of different databases', async () => {
  const counted: number[] = [];
  const figures = keptFigures(async (_: Sql, days: number) => {
    clock += 1_000;
    counted.push(days);
    return days;
  });
  const [here, there] = [desk(), desk()];
  for (const days of [7, 30]) for (let time = 0; time < 3; time++) expect(await figures(here, days)).toBe(days);
  await figures(there, 7);
  expect(counted).toEqual([7, 7, 30, 30, 7]);
});
