import { afterDateline } from './dateline';
import { readArticle } from './read-article';

describe('the start of a sentence behind its dateline', () => {
  it.each([
    ['ORVELLE, 3 May 2023 — Two barges collided on the Lenn.', 'Two barges'],
    ['ORVELLE, Sept 3, 2023 - Two barges collided on the Lenn.', 'Two barges'],
    ['Orvelle, 3 May (Reuters) – Two barges collided on the Lenn.', 'Two barges'],
    ['PORT ORVELLE, Norway (AP) — Two barges collided on the Lenn.', 'Two barges'],
    ['ORVELLE — Two barges collided on the Lenn.', 'Two barges'],
  ])('%s', (sentence, first) => {
    expect(sentence.slice(afterDateline(sentence, { start: 0, end: sentence.length }))).toMatch(
      new RegExp(`^${first}`),
    );
  });

  it.each([
    'NATO — the alliance of 32 states — met in Orvelle on Monday.',
    'Orvelle – a port on the Lenn – was flooded on 3 May 2023.',
    'In May 2023 — a month of storms — two barges collided.',
    'On 3 May 2023 – a Wednesday – two barges collided on the Lenn.',
    'The mayor resigned on 3 May 2023 - two days after the vote.',
  ])('leaves alone: %s', (sentence) => {
    expect(afterDateline(sentence, { start: 0, end: sentence.length })).toBe(0);
  });

  it('takes the day of filing for no day of what is told', () => {
    const [told] = readArticle('ORVELLE, 3 May 2023 — Two barges collided on Tuesday, the port said.', {
      publishedAt: '2023-05-03',
    });
    expect(told?.dates.map(({ edtf }) => edtf)).toEqual(['2023-05-02']);
    expect(told?.sentence.start).toBe(0);
  });
});
