import { fillUp } from './fill-up';

describe('fillUp', () => {
  const texts = ['the dam broke today', 'two ferries sank', 'a bridge was closed'];

  it('begins with the texts as they are', () => expect(fillUp(texts, 2)).toEqual(texts.slice(0, 2)));

  it('goes on with halves of two', () => {
    expect(fillUp(texts, 5).slice(3)).toEqual(['the dam ferries sank', 'two was closed']);
  });

  it('repeats none before every pair is used up', () => expect(new Set(fillUp(texts, 9)).size).toBe(9));
});
