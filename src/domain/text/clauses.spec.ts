import { splitClauses } from './clauses';
import { readQuotes } from './quotes';
import { tokenize } from './tokens';

function clauses(text: string): string[] {
  const sentence = { start: 0, end: text.length, tokens: tokenize(text) };
  return splitClauses(text, sentence, readQuotes(text)).map(({ start, end }) => text.slice(start, end));
}

describe('splitting a sentence into clauses', () => {
  it.each([
    ['The ship sank and the crew drowned.', ['The ship sank', 'the crew drowned']],
    ['The ship sank and drowned the crew.', ['The ship sank and drowned the crew']],
    ['The museum opened in 1990 and is based in Oslo.', ['The museum opened in 1990', 'is based in Oslo']],
    ['The bank lost money and could not pay its staff.', ['The bank lost money', 'could not pay its staff']],
    ['Berg urged calm and warned that the ice was thin.', ['Berg urged calm', 'warned that the ice was thin']],
    ['The men were held and were taken to Oslo.', ['The men were held and were taken to Oslo']],
    [
      'There is a view that Norway is rich and has become idle.',
      ['There is a view that Norway is rich and has become idle'],
    ],
    ['The firm that makes pumps and has a plant closed.', ['The firm that makes pumps and has a plant closed']],
    ['The ship sank, and left no trace.', ['The ship sank', 'left no trace']],
    [
      'The number of men killed when the ship sank has risen.',
      ['The number of men killed when the ship sank has risen'],
    ],
    ['The crew left because the ship leaked.', ['The crew left', 'the ship leaked']],
    ['The port closed, as the minister had warned.', ['The port closed', 'as the minister had warned']],
    ['The port closed as well as the quay.', ['The port closed as well as the quay']],
    ['Although it rained, the crew left.', ['it rained', 'the crew left']],
    ['Thirty ships left; 12 stayed.', ['Thirty ships left', '12 stayed']],
    ['Of 40 people 12 died and 28 survived.', ['Of 40 people 12 died', '28 survived']],
    ['He said that the ship leaked and that the crew left.', ['He said that the ship leaked', 'the crew left']],
    ['The town marked Harbour Day, a symbol of its past.', ['The town marked Harbour Day', 'a symbol of its past']],
    ['Despite the rain, the crew left.', ['the crew left']],
    ['However, the crew left.', ['the crew left']],
    ['Yes', ['Yes']],
    ['“…”', ['“…”']],
  ])('%s', (text, expected) => expect(clauses(text)).toEqual(expected));
});

describe('relative clauses and brackets', () => {
  it.each([
    ['at the end', 'The port closed, which angered the crews.', ['The port closed', 'which angered the crews']],
    [
      'in the middle',
      'The port, which was built in 1990, closed.',
      ['The port, which was built in 1990, closed', 'which was built in 1990'],
    ],
    [
      'behind a preposition',
      'The crew, with whom Berg sailed, left.',
      ['The crew, with whom Berg sailed, left', 'with whom Berg sailed'],
    ],
    [
      'in brackets',
      'The port (it was built in 1990) closed.',
      ['The port (it was built in 1990) closed', 'it was built in 1990'],
    ],
    [
      'in brackets at the end',
      'The port closed (it was built in 1990).',
      ['The port closed', '(it was built in 1990)'],
    ],
    ['in brackets without a verb', 'The port (near Oslo) closed.', ['The port (near Oslo) closed']],
  ])('%s', (_, text, expected) => expect(clauses(text)).toEqual(expected));

  it('gives up on clauses nested deeper than a writer nests them', () => {
    const nested = clauses(`The port ${'(which Berg closed '.repeat(50)}) opened.`);
    expect(nested.length).toBeGreaterThan(1);
    expect(nested.length).toBeLessThan(8);
  });
});

describe('quoted words', () => {
  it.each([
    ['“We left and they stayed,” said Berg.', ['We left', 'they stayed']],
    ['Berg said “we left and they stayed” on Monday.', ['we left', 'they stayed']],
    ['The “old but safe” ship sank but the crew stayed.', ['The “old but safe” ship sank', 'the crew stayed']],
    [
      '“The ship leaked badly on Monday,” Berg said, maintaining that the port was safe for all.',
      ['The ship leaked badly on Monday,', 'maintaining that the port was safe for all'],
    ],
  ])('%s', (text, expected) => expect(clauses(text)).toEqual(expected));
});
