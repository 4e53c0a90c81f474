import { compareSentences } from './compare-sentences';

describe('a list of named figures', () => {
  const before = 'Of the visitors, Orsk had 4,100, Tver 920 and Perm 145.';
  const behind = 'In all 700 boats sank, of which 304 were in Orsk, 379 in Tver and 17 in Perm.';
  const bracket = 'Most medals went to Orsk (27 medals), Tver (12) and Perm (9).';

  it.each([
    ['Orsk had fewer than 4,000 visitors.', before, 'contradicts'],
    ['More than 340 boats sank in Orsk.', behind, 'contradicts'],
    ['More than 340 boats sank in Tver.', behind, 'supports'],
    ['Fewer than 400 boats sank in Tver and more than 300 in Orsk.', behind, 'supports'],
    ['More than 20 medals went to Orsk.', bracket, 'supports'],
    ['Fewer than 20 medals went to Orsk.', bracket, 'contradicts'],
    ['Tver won more than 20 seats.', 'Orsk won 31 seats, Tver 12 and Perm 7.', 'contradicts'],
    ['Tver won fewer than 20 seats.', 'Orsk won 31 seats, Tver 12 and Perm 7.', 'supports'],
  ])('%s / %s: %s', (claim, evidence, bearing) => {
    expect(compareSentences({ claim, evidence }).bearing).toBe(bearing);
  });

  it('holds the whole against the whole, not against its parts', () => {
    const evidence =
      'The play took $68 million in Europe and $13 million in other markets, for a worldwide total of $81 million.';
    expect(compareSentences({ claim: 'The play took less than $79 million worldwide.', evidence }).bearing).toBe(
      'contradicts',
    );
  });
});
