import { readArticle } from '../../text/read-article';
import { readEvents } from '../read-events';

const winners = (text: string) => {
  const statements = readArticle(text, { publishedAt: '2022-06-20' });
  return readEvents({ title: '', text, publishedAt: '2022-06-20', statements })
    .flatMap(({ questions }) => questions)
    .filter(({ slot }) => slot === 'who')
    .flatMap(({ answers }) => answers.map(({ answerKey }) => answerKey));
};

describe('who won of two', () => {
  it.each<[string, string[]]>([
    ['Kari Berg beat Lars Moen in the final on 5 May 2022.', ['Kari Berg']],
    ['Lars Moen defeated Kari Berg in the final on 5 May 2022.', ['Lars Moen']],
    ['Lars Moen was defeated by Kari Berg in the final on 5 May 2022.', ['Kari Berg']],
    ['Kari Berg did not beat Lars Moen in the final on 5 May 2022.', []],
    ['Kari Berg won in Oslo on 5 May 2022.', []],
  ])('%s', (text, expected) => {
    expect(winners(text)).toEqual(expected);
  });
});
