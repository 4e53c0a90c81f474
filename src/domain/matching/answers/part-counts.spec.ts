import { readArticle } from '../../text/read-article';
import { readEvents } from '../read-events';

const deaths = (text: string, role = 'died') =>
  readEvents({
    title: '',
    text,
    publishedAt: '2024-06-05',
    statements: readArticle(text, { publishedAt: '2024-06-05' }),
  })
    .flatMap(({ questions }) => questions)
    .filter(({ slotKey }) => slotKey === `how_many:${role}:all`)
    .flatMap(({ answers }) => [...new Set(answers.map(({ answerKey }) => answerKey))]);

const CRASH = 'A bus crash near Anco in Peru on Monday killed 12 people.';

describe('the parts of a count', () => {
  it.each<[string, string[]]>([
    ['Four of the 12 dead were children.', ['eq:12:12:12']],
    ['Four of the dead were children.', ['eq:12:12:12']],
    ['Eight died at the scene.', ['eq:12:12:12']],
    ['Two more people died on Tuesday.', ['eq:12:12:12']],
    ['A further three died on Tuesday.', ['eq:12:12:12']],
    ['The toll was first given as 15.', ['eq:12:12:12']],
    ['The mayor said 15 people had died.', ['eq:15:15:15']],
    ['The mayor said nobody had died.', ['eq:12:12:12', 'eq:0:0:0']],
  ])('%s → %j', (sentence, expected) => {
    expect(deaths(`${CRASH} ${sentence}`)).toEqual(expected);
  });

  it('keeps what two people are quoted with', () => {
    const text =
      'A bus crashed near Anco in Peru on Monday. Police said 12 people had died. The mayor said 15 had died.';
    expect(deaths(text)).toEqual(['eq:12:12:12', 'eq:15:15:15']);
  });

  it('does not count those who did it among those it was done to', () => {
    expect(deaths('Three gunmen killed at least 12 people in a bar in Lima on Monday.')).toEqual(['ge:12:12:']);
  });

  it('takes the last count of the moment', () => {
    expect(deaths(`${CRASH} Nine people were missing on Monday. Four people are still missing.`, 'missing')).toEqual([
      'eq:4:4:4',
    ]);
  });

  it('counts nothing of a part whose whole is told elsewhere', () => {
    expect(deaths('A bus crashed near Anco in Peru on Monday. Four of the dead were children.')).toEqual([]);
  });
});
