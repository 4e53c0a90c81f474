import { readArticle } from '../../text/read-article';
import { readEvents } from '../read-events';

const fates = (sentence: string) => {
  const text = `A ferry sank off Malta on 3 June 2021. ${sentence}`;
  const statements = readArticle(text, { publishedAt: '2021-06-10' });
  return readEvents({ title: '', text, publishedAt: '2021-06-10', statements })
    .flatMap(({ questions }) => questions)
    .filter(({ slotKey }) => /:(?:crew|passengers|children)$/u.test(slotKey))
    .map(({ slotKey, answers }) => `${slotKey} ${answers.map(({ answerKey }) => answerKey).join(' ')}`);
};

describe('the fate of all, and of one of them', () => {
  it.each<[string, string[]]>([
    ['All the crew died.', ['how_many:survived:crew eq:0:0:0']],
    ['The whole crew perished in the cold water.', ['how_many:survived:crew eq:0:0:0']],
    ['All the sailors were posthumously awarded a medal.', ['how_many:survived:crew eq:0:0:0']],
    ['None of the passengers survived.', ['how_many:survived:passengers eq:0:0:0']],
    ['All the children survived.', ['how_many:died:children eq:0:0:0']],
    ['The captain, Lars Moen, was among the survivors.', ['how_many:survived:crew ge:1:1:']],
    ['The captain survived.', ['how_many:survived:crew ge:1:1:']],
    ['Not all the crew survived.', []],
    ['All the crew may have died.', []],
    ['The captain thanked the rescuers.', []],
  ])('%s → %j', (sentence, expected) => {
    expect(fates(sentence)).toEqual(expected);
  });
});
