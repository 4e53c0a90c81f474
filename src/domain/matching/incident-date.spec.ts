import { readArticle } from '../text/read-article';
import { readEvents } from './read-events';

const labels = (text: string, publishedAt = '2021-06-10') =>
  readEvents({ title: '', text, publishedAt, statements: readArticle(text, { publishedAt }) })
    .filter(({ signature }) => signature.predicate.startsWith('incident:'))
    .map(({ edtf }) => edtf);

describe('when an incident happened', () => {
  it.each([
    ['A ferry sank off Malta on 3 June 2021, killing 12 people.', '2021-06-03'],
    ['On 3 June 2021 an earthquake struck Chile and killed 12 people.', '2021-06-03'],
    ['The death toll of the 3 June earthquake in Chile rose to 12 on Wednesday.', '2021-06-03'],
    ['A bus accident near Anco in Peru on 3 June 2021 left 25 people dead.', '2021-06-03'],
    ['A fire broke out in a mill in Ghana on Tuesday and killed 12 people.', '2021-06-08'],
    ['The death toll from the earthquake in Chile rose to 12 on Wednesday.', null],
    ['Rescuers ended the search on Wednesday after the earthquake in Chile killed 12 people.', null],
    ['Twelve people died in the ferry accident off Malta, police said on Wednesday.', null],
    ['Firefighters brought the blaze at a mill in Ghana under control on Wednesday. Twelve people died.', null],
  ])('%s → %s', (text, expected) => {
    expect(labels(text)).toEqual([expected]);
  });
});
