import fc from 'fast-check';
import { wordChanges } from './word-changes';

const marks = { same: '', removed: '-', added: '+' };
const drawn = (before: string, after: string) =>
  wordChanges(before, after)
    .map(({ kind, text }) => `${marks[kind]}[${text}]`)
    .join('');

it.each([
  ['', '', ''],
  ['one two', 'one two', '[one two]'],
  ['', 'one two', '+[one two]'],
  ['one two', '', '-[one two]'],
  ['three were hurt', 'seven were hurt', '-[three]+[seven][ were hurt]'],
  ['A register says so.', 'A new register says that.', '[A]+[ new][ register says]-[ so.]+[ that.]'],
  ['a b c', 'c b a', '-[a]+[c][ b]-[ c]+[ a]'],
])('of “%s” and “%s”', (before, after, changes) => {
  expect(drawn(before, after)).toBe(changes);
});

it('holds both texts, whole', () => {
  const text = fc.array(fc.constantFrom('a', 'b', ' c', '\n', '  ')).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = wordChanges(before, after);
      const without = (kind: string) =>
        runs
          .filter((run) => run.kind !== kind)
          .map((run) => run.text)
          .join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
    }),
  );
});

it('shows long texts with nothing in common as replaced', () => {
  const [before, after] = ['a ', 'b '].map((word) => word.repeat(2000).trim());
  expect(wordChanges(before!, after!).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});
