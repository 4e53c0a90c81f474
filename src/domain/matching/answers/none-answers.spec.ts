import { readArticle } from '../../text/read-article';
import { readEvents } from '../read-events';

function answers(text: string): string[] {
  const statements = readArticle(text, { publishedAt: '2024-05-04' });
  return readEvents({ title: '', text, publishedAt: '2024-05-04', statements })
    .flatMap(({ questions }) => questions)
    .filter(({ slot }) => slot === 'how_many' || slot === 'when' || slot === 'whether')
    .flatMap(({ slotKey, answers: given }) =>
      given.map(({ stance, answerKey }) => `${slotKey} ${stance} ${answerKey}`),
    );
}

describe('nobody was killed', () => {
  it.each([
    ['The army denied that anyone had been killed in the explosion in Harsk.', ['how_many:died:all supports eq:0:0:0']],
    [
      'There were no casualties in the explosion in Harsk.',
      ['how_many:died:all supports eq:0:0:0', 'how_many:injured:all supports eq:0:0:0'],
    ],
    ['After the explosion in Harsk the mayor rejected reports of deaths.', ['how_many:died:all supports eq:0:0:0']],
    [
      'The army denied that 12 people had been killed in the explosion in Harsk.',
      ['how_many:died:all denies eq:12:12:12'],
    ],
    ['The army denied that its drones had killed anyone in the explosion in Harsk on 2 May.', []],
  ])('%s', (text, expected) => {
    expect(answers(text)).toEqual(expected);
  });
});
