import { checkSums } from '../contradictions/check-sums';
import { readArticle } from '../text/read-article';
import { readEvents } from './read-events';

const read = (text: string, publishedAt = '2021-06-10') =>
  readEvents({ title: '', text, publishedAt, statements: readArticle(text, { publishedAt }) });
const counts = (text: string) =>
  read(text)
    .flatMap(({ label, questions }) => questions.map((question) => ({ label, ...question })))
    .filter(({ slotKey }) => /voted|abstained|absent|members|turnout/u.test(slotKey))
    .map(
      ({ label, slotKey, answers }) =>
        `${label}: ${slotKey.split(':')[1]} ${answers.map(({ answerKey }) => answerKey).join(' ')}`,
    );

describe('votes', () => {
  it.each<[string, string[]]>([
    [
      'The Senate of Chile rejected the bill on 8 June 2021 by 25 votes to 18, with two abstentions.',
      [
        'the vote on 8 June 2021: voted_for eq:25:25:25',
        'the vote on 8 June 2021: voted_against eq:18:18:18',
        'the vote on 8 June 2021: abstained eq:2:2:2',
      ],
    ],
    [
      'Ghana held a referendum on Sunday. Turnout was 54 per cent.',
      ['the referendum on 6 June 2021: turnout eq:54:54:54'].map((line) => line.replace('referendum', 'election')),
    ],
    [
      'Orsk city council voted 21 to 14 on Tuesday to build a stadium.',
      ['the vote on 8 June 2021: voted_for eq:21:21:21', 'the vote on 8 June 2021: voted_against eq:14:14:14'],
    ],
    ['Twelve employees were absent on Monday.', ['Attendance: absent eq:12:12:12']],
  ])('%s', (text, expected) => {
    expect(counts(text)).toEqual(expected);
  });

  it('adds up who voted how', () => {
    const text =
      'The United Nations General Assembly adopted the resolution on 2 June 2021, with 120 countries voting in favour, eight against and 50 abstaining. Fifteen countries were absent. The Assembly has 193 members.';
    const operands = read(text).flatMap(({ questions }) =>
      questions.flatMap(({ slotKey, answers }) =>
        answers.flatMap(({ answer }) =>
          answer.type === 'quantity' ? [{ role: slotKey.split(':')[1]!, ...answer }] : [],
        ),
      ),
    );
    expect(checkSums(operands).map(({ rule, holds }) => [rule, holds])).toEqual([['votes_members', true]]);
  });
});
