import { askAll } from './ask-all';
import type { Touchstone } from './touchstone';

/** Answers in the reverse order of asking, a batch at a time, and knows no answer to 13. */
function slow(): Touchstone & { closed: boolean; most: number } {
  let waiting = 0;
  const touchstone = {
    closed: false,
    most: 0,
    async ask(record: object) {
      waiting += 1;
      touchstone.most = Math.max(touchstone.most, waiting);
      const { number } = record as { number: number };
      for (let turns = 0; turns < 5 - (number % 5); turns += 1) await Promise.resolve();
      waiting -= 1;
      return number === 13 ? null : { twice: number * 2 };
    },
    async close() {
      touchstone.closed = true;
    },
  };
  return touchstone;
}

describe('askAll', () => {
  it('gives every case its answer, in order, and closes the command', async () => {
    const touchstone = slow();
    const cases = Array.from({ length: 1000 }, (_, at) => at);
    const answers: [number, unknown][] = [];
    for await (const answer of askAll(touchstone, cases, (number) => ({ number }))) answers.push(answer);
    expect(answers.map(([given]) => given)).toEqual(cases);
    expect(answers[7]).toEqual([7, { twice: 14 }]);
    expect(answers[13]).toEqual([13, null]);
    expect(touchstone.closed).toBe(true);
    expect(touchstone.most).toBeLessThan(cases.length);
  });

  it('closes the command when the cases cannot be read', async () => {
    const touchstone = slow();
    const broken = async function* () {
      yield 1;
      throw new Error('no such file');
    };
    const all = async () => {
      for await (const [given] of askAll(touchstone, broken(), (number) => ({ number }))) expect(given).toBe(1);
    };
    await expect(all()).rejects.toThrow('no such file');
    expect(touchstone.closed).toBe(true);
  });

  it('fails with the command', async () => {
    const broken: Touchstone = { ask: () => Promise.reject(new Error('it left')), close: async () => undefined };
    const all = async () => {
      for await (const answer of askAll(broken, [1], (number) => ({ number }))) expect(answer).toBeNull();
    };
    await expect(all()).rejects.toThrow('it left');
  });
});
