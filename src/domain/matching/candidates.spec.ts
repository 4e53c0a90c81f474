import fc from 'fast-check';
import { candidateScore, rarityOf } from './candidate-score';
import { candidateTerms } from './candidate-terms';
import { buildCandidateIndex } from './candidates';

const KNOWN = [
  { id: 'bridge', text: 'The bridge over the Sava was closed to lorries in 2021.' },
  { id: 'ferry', text: 'The ferry Aurelia sank off Malta with 52 people aboard.' },
  { id: 'harvest', text: 'Moldova exported 4 million tonnes of wheat.' },
  { id: 'strike', text: 'Ferry workers in Malta went on strike.' },
];

describe('candidates', () => {
  it.each([
    ['Fifty-two were on the Aurelia when the ferry was sinking near Malta', 'ferry'],
    ['Wheat exports of Moldova reached 4 million tonnes', 'harvest'],
    ['Closing a bridge: lorries kept off the Sava', 'bridge'],
  ])('finds what %p may repeat', (text, id) => {
    expect(buildCandidateIndex(KNOWN).match(text)[0]?.id).toBe(id);
  });

  it('leaves out what shares nothing, and no more than asked', () => {
    const index = buildCandidateIndex(KNOWN);
    expect(index.match('Zebras graze quietly')).toEqual([]);
    expect(index.match('ferry Malta wheat bridge', 2)).toHaveLength(2);
  });

  it('orders equal scores by id, however the lines are ordered', () => {
    const lines = ['c', 'a', 'b'].map((id) => ({ id, text: 'A dam broke' }));
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: 3 }), (shuffled) => {
        expect(
          buildCandidateIndex(shuffled)
            .match('dam')
            .map(({ id }) => id),
        ).toEqual(['a', 'b', 'c']);
      }),
    );
  });

  it('scores one line as the index does', () => {
    const terms = KNOWN.map(({ text }) => candidateTerms(text));
    const rarity = (term: string) => rarityOf(terms.filter((own) => own.has(term)).length, KNOWN.length);
    for (const asked of ['A ferry off Malta with 52 aboard', 'lorries and wheat', 'Zebras']) {
      const scored = KNOWN.map(({ id }, i) => ({
        id,
        score: candidateScore(candidateTerms(asked), terms[i]!, rarity),
      }));
      const expected = new Map(
        buildCandidateIndex(KNOWN)
          .match(asked)
          .map(({ id, score }) => [id, score]),
      );
      for (const { id, score } of scored) expect(score).toBeCloseTo(expected.get(id) ?? 0, 5);
    }
  });

  it('finds every line by its own text', () => {
    const words = fc.array(fc.constantFrom('dam', 'ferry', 'wheat', 'strike', '52', 'Malta'), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (texts) => {
        const lines = texts.map((text, number) => ({ id: String(number), text: text.join(' ') }));
        const index = buildCandidateIndex(lines);
        for (const line of lines) expect(index.match(line.text).map(({ id }) => id)).toContain(line.id);
      }),
    );
  });
});
