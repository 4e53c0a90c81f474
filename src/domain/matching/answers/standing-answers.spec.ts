import { readArticle } from '../../text/read-article';
import { SUGGESTION_THRESHOLD } from '../matched-article';
import { readEvents } from '../read-events';
import { sameEvent } from '../same-event';

const read = (text: string, publishedAt = '2023-07-12') =>
  readEvents({ title: '', text, publishedAt, statements: readArticle(text, { publishedAt }) });
const counts = (text: string): string[] =>
  read(text)
    .filter(({ signature }) => signature.predicate === 'state:standing')
    .flatMap(({ questions }) =>
      questions.flatMap(({ text: asked, answers }) => answers.map(({ answerKey }) => `${asked} ${answerKey}`)),
    );

describe('what a body has for years', () => {
  it.each([
    ['Norvane employs 640 people in Orsk.', ['How many people work for Norvane in Orsk? eq:640:640:640']],
    ['Norvane Steel has about 900 employees.', ['How many people work for Norvane Steel? approx:900:810:990']],
    ['Talvik has a population of 48,000.', ['How many people live in Talvik? eq:48000:48000:48000']],
    [
      'Norvane Bank has 2.3 million customers.',
      ['How many customers does Norvane Bank have? eq:2300000:2300000:2300000'],
    ],
    [
      'Norvane Bank closed a branch. The bank, which has 400 branches, lost money.',
      ['How many branches does Norvane Bank have? eq:400:400:400'],
    ],
    ['Norvane employed 640 people in 2019.', []],
    ['Norvane will have 640 employees.', []],
    ['The rally drew 640 employees.', []],
    ['Norvane has 640 trucks.', []],
    ['Norvane does not have 640 employees.', []],
  ])('%s', (text, expected) => {
    expect(counts(text)).toEqual(expected);
  });

  it.each([
    ['a day later', '2023-07-13', true],
    ['years later', '2025-07-13', false],
  ])('is asked again %s: %s', (_, later, expected) => {
    const [first, second] = [read('Norvane has 640 employees.'), read('Norvane has 900 employees.', later)].map(
      (events) => events.find(({ signature }) => signature.predicate === 'state:standing')!.signature,
    );
    expect((sameEvent(first!, second!)?.confidence ?? 0) >= SUGGESTION_THRESHOLD).toBe(expected);
  });
});
