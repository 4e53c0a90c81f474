import { readModality } from './modality';
import { tokenize } from './tokens';

describe('modality', () => {
  it.each([
    ['The crew left.', 'asserted'],
    ['The crew may leave.', 'possible'],
    ['The crew could leave.', 'possible'],
    ['The ship is likely to leave.', 'likely'],
    ['The crew is expected to leave.', 'predicted'],
    ['The ship will leave on Friday.', 'predicted'],
    ['The ship reportedly left.', 'alleged'],
    ['The crew allegedly left.', 'alleged'],
    ['If it rains, the crew leaves.', 'conditional'],
    ['Unless it rains, the crew leaves.', 'conditional'],
    ['The crew would have left.', 'conditional'],
    ['The crew should leave.', 'normative'],
    ['The crew is believed to have left.', 'perceived'],
    ['There is a perception that the crew left.', 'perceived'],
    ['There are fears that the crew left.', 'feared'],
  ])('%s: %s', (text, modality) => expect(readModality(tokenize(text))).toBe(modality));

  it.each([
    ['a month', 'In May the crew left.'],
    ['an inability', 'The crew could not leave.'],
    ['fears that grow', 'Fears of a war rose.'],
    ['only the purpose', 'The crew left, allegedly to hide.'],
    ['only the reason', 'The crew left because the ship might sink.'],
    ['only what was not said', 'The crew have not said they will leave.'],
  ])('does not hedge: %s', (_, text) => expect(readModality(tokenize(text))).toBe('asserted'));

  it('reads the reported proposition from where it begins', () => {
    const tokens = tokenize('The mayor may say that the crew left.');
    expect(readModality(tokens)).toBe('possible');
    expect(
      readModality(
        tokens,
        tokens.findIndex(({ lower }) => lower === 'crew'),
      ),
    ).toBe('asserted');
  });
});
