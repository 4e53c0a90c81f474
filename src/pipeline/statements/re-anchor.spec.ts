import { type Anchored, reanchor } from './re-anchor';

const passage = (fingerprint: string, start: number, context = ''): Anchored => ({
  quote: fingerprint,
  prefix: context,
  suffix: context,
  start,
  fingerprint,
});

describe('reanchor', () => {
  it('keeps a passage wherever it moved and parts with what vanished', () => {
    const known = [passage('a', 0), passage('b', 10), passage('c', 20)];
    const found = [passage('c', 0), passage('d', 10), passage('a', 400)];
    expect(reanchor(known, found)).toEqual({
      kept: [
        { known: 2, found: 0 },
        { known: 0, found: 2 },
      ],
      added: [1],
      vanished: [1],
    });
  });

  it('tells equal passages apart by their context first, then by their position', () => {
    const known = [passage('a', 0, 'morning'), passage('a', 100, 'evening')];
    const found = [passage('a', 5, 'evening'), passage('a', 90, 'night')];
    expect(reanchor(known, found).kept).toEqual(
      expect.arrayContaining([
        { known: 1, found: 0 },
        { known: 0, found: 1 },
      ]),
    );
  });

  it('pairs a text of one line without end', () => {
    const many = Array.from({ length: 5000 }, (_, index) => passage('a', index));
    expect(reanchor(many, many.slice(1)).kept).toHaveLength(4999);
  });
});
