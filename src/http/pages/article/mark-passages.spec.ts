import fc from 'fast-check';
import { markPassages } from './mark-passages';

const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '😀'), maxLength: 60 });
const passages = fc
  .array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 8 })
  .map((pairs) => pairs.map(([start, length], index) => ({ id: `p${index}`, start, end: start + length })));

describe('marking passages', () => {
  it('cuts overlapping and nested passages where they begin and end', () => {
    const marked = markPassages('abcdef', [
      { id: 'outer', start: 0, end: 4 },
      { id: 'inner', start: 1, end: 2 },
      { id: 'late', start: 3, end: 6 },
    ]);
    expect(marked).toEqual([
      {
        segments: [
          { text: 'a', covering: ['outer'], starting: ['outer'] },
          { text: 'b', covering: ['outer', 'inner'], starting: ['inner'] },
          { text: 'c', covering: ['outer'], starting: [] },
          { text: 'd', covering: ['outer', 'late'], starting: ['late'] },
          { text: 'ef', covering: ['late'], starting: [] },
        ],
      },
    ]);
  });

  it('marks a passage in every paragraph that it runs over and starts it once', () => {
    const marked = markPassages('one\n\ntwo', [{ id: 'both', start: 1, end: 7 }]);
    expect(marked.map(({ segments }) => segments.map(({ text, starting }) => [text, starting.length]))).toEqual([
      [
        ['o', 0],
        ['ne', 1],
      ],
      [
        ['tw', 0],
        ['o', 0],
      ],
    ]);
  });

  it('keeps every character but line feeds, in order', () => {
    fc.assert(
      fc.property(texts, passages, (text, spans) => {
        const kept = markPassages(text, spans).flatMap(({ segments }) => segments.map((segment) => segment.text));
        expect(kept.join('')).toBe(text.replaceAll('\n', ''));
      }),
    );
  });

  it('starts no passage twice, and each one that holds a character of the text once', () => {
    fc.assert(
      fc.property(texts, passages, (text, spans) => {
        const started = markPassages(text, spans).flatMap(({ segments }) =>
          segments.flatMap(({ starting }) => starting),
        );
        const visible = spans.filter(({ start, end }) => text.slice(start, end).replaceAll('\n', '') !== '');
        expect([...started].sort()).toEqual(visible.map(({ id }) => id).sort());
      }),
    );
  });
});
