import { readArticle } from '../../text/read-article';
import { readEvents } from '../read-events';

const holders = (text: string) => {
  const statements = readArticle(text, { publishedAt: '2022-06-20' });
  return readEvents({ title: '', text, publishedAt: '2022-06-20', statements })
    .filter(({ signature }) => signature.predicate === 'state:office')
    .flatMap(({ questions }) => questions)
    .flatMap((question) =>
      question.answers.map(({ answer }) =>
        answer.type === 'actor' ? [question.text, answer.path, answer.from ?? null, answer.to ?? null] : [],
      ),
    );
};

const MAYOR = 'Who is mayor of Oslo?';
const PREMIER = 'Who is prime minister of Norway?';

describe('who holds an office', () => {
  it.each<[string, (string | null)[][]]>([
    ['Kari Berg is prime minister of Norway.', [[PREMIER, 'Kari Berg', '2022-06-13', '2022-06-20']]],
    ['The prime minister of Norway is Kari Berg.', [[PREMIER, 'Kari Berg', '2022-06-13', '2022-06-20']]],
    ["Kari Berg remains Norway's prime minister.", [[PREMIER, 'Kari Berg', '2022-06-13', '2022-06-20']]],
    ['Kari Berg is the new mayor of Oslo.', [[MAYOR, 'Kari Berg', '2022-06-13', '2022-06-20']]],
    ['Kari Berg was elected mayor of Oslo on 6 May 2021.', [[MAYOR, 'Kari Berg', '2021-05-06', null]]],
    ['Kari Berg is the former mayor of Oslo.', []],
    ['Kari Berg is not mayor of Oslo.', []],
    ['Kari Berg was mayor of Oslo.', []],
    ['Kari Berg is a minister of Norway.', []],
    ['Kari Berg may become mayor of Oslo.', []],
  ])('%s', (text, expected) => {
    expect(holders(text)).toEqual(expected);
  });
});
