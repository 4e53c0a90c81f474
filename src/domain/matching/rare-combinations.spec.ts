import fc from 'fast-check';
import { mostWorth, rareCombinations, type SearchTerm } from './rare-combinations';

const KNOWN = 100_000;
const term = (name: string, count: number, worth: number, word = name): SearchTerm => ({
  term: name,
  word: word.charCodeAt(0),
  count,
  worth,
});

it('looks a rare term up by itself, and frequent ones only together', () => {
  const terms = [term('rare', 10, 10), term('bridge', 10_000, 3), term('monday', 10_000, 3), term('people', 20_000, 2)];
  expect(rareCombinations(terms, KNOWN, 8)).toEqual([
    { terms: ['rare'], expected: 10 },
    { terms: ['bridge', 'monday', 'people'], expected: 200 },
  ]);
});

it('needs no combination that cannot be worth enough, nor two terms of one word', () => {
  const terms = [term('bridge', 10_000, 3), term('bridg~', 12_000, 1, 'bridge'), term('monday', 15_000, 2)];
  expect(rareCombinations(terms, KNOWN, 6)).toEqual([]);
  expect(mostWorth(terms)).toBe(5);
});

it('misses no line that shares enough in few-lined combinations', () => {
  const anyTerms = fc.array(
    fc.record({ count: fc.integer({ min: 1, max: 100 }), worth: fc.integer({ min: 1, max: 9 }) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(anyTerms, fc.integer({ min: 1, max: 40 }), fc.infiniteStream(fc.boolean()), (drawn, needed, coins) => {
      const terms = drawn.map((own, i) => ({ ...own, term: `t${i}`, word: i })).sort((a, b) => a.count - b.count);
      const shared = terms.filter(() => coins.next().value);
      const found = rareCombinations(terms, KNOWN, needed);
      const has = ({ terms }: { terms: string[] }) => terms.every((name) => shared.some((own) => own.term === name));
      if (mostWorth(shared) >= needed) expect(found.some(has)).toBe(true);
    }),
  );
});
