import { structureProblem } from './structure-problem';

const deep = (levels: number): object => JSON.parse(`${'{"a":'.repeat(levels)}{}${'}'.repeat(levels)}`);

it.each<[object, string[] | undefined]>([
  [{ text: 'a', answer: { value: 1, names: ['toString', 'b'] } }, undefined],
  [{ toString: 1 }, ['toString']],
  [{ answers: [{ value: 1 }, { hasOwnProperty: null }] }, ['answers', '1', 'hasOwnProperty']],
  [JSON.parse('{"answer":{"__proto__":{"admin":true}}}'), ['answer', '__proto__']],
  [deep(31), undefined],
  [deep(32), ['a', 'a', 'a']],
  [deep(100_000), ['a', 'a', 'a']],
  [{ entries: Array.from({ length: 9_000 }, (_, i) => i) }, undefined],
  [{ entries: Array.from({ length: 10_000 }, (_, i) => i) }, []],
])('%# names what does not belong into a request', (request, path) => {
  expect(structureProblem(request)?.path).toEqual(path);
});
