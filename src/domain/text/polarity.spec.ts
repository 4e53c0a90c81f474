import { readPolarity } from './polarity';
import { tokenize } from './tokens';

describe('polarity', () => {
  it.each([
    ['The crew left.', 'affirmed'],
    ['The crew has not left.', 'negated'],
    ['The crew never left.', 'negated'],
    ['The crew didn’t leave.', 'negated'],
    ['Nobody left.', 'negated'],
    ['Neither ship left.', 'negated'],
    ['No ship left the port.', 'negated'],
    ['No fewer than 12 ships left.', 'affirmed'],
    ['No 10 was closed.', 'affirmed'],
    ['No, the crew left.', 'affirmed'],
    ['The crew not only left but hid.', 'affirmed'],
    ['He left, not knowing why.', 'affirmed'],
    ['The crew failed to leave.', 'negated'],
    ['The crew did not fail to leave.', 'affirmed'],
    ['The crew left without a permit.', 'affirmed'],
    ['The crew said that it had not left.', 'affirmed'],
    ['The crew left because the ship did not leak.', 'affirmed'],
  ])('%s: %s', (text, polarity) => expect(readPolarity(tokenize(text))).toBe(polarity));

  it('reads the reported proposition from where it begins', () => {
    const tokens = tokenize('The crew never said that it left.');
    expect(readPolarity(tokens)).toBe('negated');
    expect(
      readPolarity(
        tokens,
        tokens.findIndex(({ lower }) => lower === 'it'),
      ),
    ).toBe('affirmed');
  });
});
