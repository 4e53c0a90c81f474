import { setImmediate as turn } from 'node:timers/promises';
import type { Sql } from './rows';
import { together } from './together';

const sql: Sql = { query: () => Promise.reject(new Error('not asked')) };

/** What was done together, and pieces of work that end when they are told to. */
function works() {
  const done: { asked: readonly number[]; end: () => void; fail: (error: Error) => void }[] = [];
  const all = (_: Sql, asked: readonly number[]): Promise<(string | Error)[]> =>
    new Promise((resolve, reject) => {
      const answers = asked.map((one) => (one < 0 ? new Error(`not ${one}`) : `answer ${one}`));
      done.push({ asked, end: () => resolve(answers), fail: reject });
    });
  return { all, done, asked: () => done.map(({ asked }) => asked) };
}

it('has those who ask at once share, as many as may, and refuses one alone', async () => {
  const { all, done, asked } = works();
  const ask = together(all, { most: 2 });
  const answers = Promise.allSettled([1, -2, 3].map((one) => ask(sql, one)));
  await turn();
  expect(asked()).toEqual([[1, -2], [3]]);
  for (const { end } of done) end();
  expect(await answers).toEqual([
    { status: 'fulfilled', value: 'answer 1' },
    { status: 'rejected', reason: new Error('not -2') },
    { status: 'fulfilled', value: 'answer 3' },
  ]);
});

it('has who asks while every lane is taken share what begins when one is free, also after a failure', async () => {
  const { all, done, asked } = works();
  const ask = together(all, { most: 10, lanes: 1 });
  const first = ask(sql, 1);
  await turn();
  const others = [ask(sql, 2)];
  await turn();
  others.push(ask(sql, 3));
  await turn();
  expect(asked()).toEqual([[1]]);
  done[0]!.fail(new Error('lost'));
  await expect(first).rejects.toThrow('lost');
  await turn();
  expect(asked()).toEqual([[1], [2, 3]]);
  done[1]!.end();
  expect(await Promise.all(others)).toEqual(['answer 2', 'answer 3']);
  const last = ask(sql, 4);
  await turn();
  done[2]!.end();
  expect(await last).toBe('answer 4');
});

it('keeps what is asked of different databases apart', async () => {
  const { all, done, asked } = works();
  const ask = together(all, { most: 10, lanes: 1 });
  const answers = [ask(sql, 1), ask({ ...sql }, 1)];
  await turn();
  expect(asked()).toEqual([[1], [1]]);
  for (const { end } of done) end();
  await Promise.all(answers);
});
