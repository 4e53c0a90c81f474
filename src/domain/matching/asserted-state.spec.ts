import { readArticle } from '../text/read-article';
import { assertedState } from './asserted-state';
import { readPropositions } from './read-propositions';

const stateOf = (text: string, publishedAt: string | null = '2023-07-12') => {
  const statements = readArticle(text, { publishedAt });
  const proposition = readPropositions({ title: '', text, publishedAt, statements }).find(({ frame }) => frame.listed);
  const state = proposition && assertedState(proposition, publishedAt);
  return state && `${state.holds ? 'yes' : 'no'} ${state.from ?? '..'}/${state.to ?? '..'}`;
};

describe('assertedState', () => {
  it.each([
    ['Norwegian soldiers are stationed in Mali.', 'yes 2023-07-12/2023-07-12'],
    ['Norwegian soldiers are still stationed in Mali.', 'yes ../2023-07-12'],
    ['Norwegian soldiers remain in Mali.', 'yes ../2023-07-12'],
    ['Norwegian soldiers have been stationed in Mali since 2 May 2015.', 'yes 2015-05-02/2023-07-12'],
    ['Norway withdrew its soldiers from Mali on 3 March 2021.', 'no 2021-03-03/..'],
    ['Norway withdrew its soldiers from Mali in 2021.', 'no 2021-01-01/2021-12-31'],
    ['Norway did not withdraw its soldiers from Mali.', 'yes ../2023-07-12'],
    ['Peru has not ratified the treaty with Chile.', 'no ../2023-07-12'],
    ['Peru never ratified the treaty with Chile.', 'no ../..'],
    ['Peru ratified the treaty with Chile on 3 March 2021.', 'yes ../..'],
  ])('%s → %s', (text, expected) => {
    expect(stateOf(text)).toBe(expected);
  });

  it('takes no time from an article without a date', () => {
    expect(stateOf('Norwegian soldiers are still stationed in Mali.', null)).toBe('yes ../..');
  });
});
