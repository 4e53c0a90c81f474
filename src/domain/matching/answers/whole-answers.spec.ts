import { readArticle } from '../../text/read-article';
import { readEvents } from '../read-events';

const injured = (sentence: string) => {
  const text = `A ferry sank off Malta on 3 June 2021. ${sentence}`;
  const statements = readArticle(text, { publishedAt: '2021-06-10' });
  return readEvents({ title: '', text, publishedAt: '2021-06-10', statements })
    .flatMap(({ questions }) => questions)
    .filter(({ slotKey }) => slotKey === 'how_many:injured:all')
    .flatMap(({ answers, dormant }) => answers.map(({ answerKey }) => `${dormant ? 'dormant ' : ''}${answerKey}`));
};

describe('a part and the whole', () => {
  it.each<[string, string[]]>([
    ['No one was injured.', ['eq:0:0:0']],
    ['Two firefighters were injured.', ['dormant ge:2:2:']],
    ['At least two firefighters were injured.', ['dormant ge:2:2:']],
    ['Two firefighters were injured. Nine people were injured in all.', ['eq:9:9:9']],
    [
      'A nurse said 23 sailors were injured. The ministry put the number of injured at nine.',
      ['eq:9:9:9', 'ge:23:23:'],
    ],
    ['No firefighters were injured.', []],
  ])('%s → %j', (sentence, expected) => {
    expect(injured(sentence)).toEqual(expected);
  });
});
