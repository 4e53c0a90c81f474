import { explainCheckWorthiness, scoreCheckWorthiness } from './check-worthiness';
import { readNames } from './names';
import { readArticle } from './read-article';
import type { Statement } from './statement';

function only(text: string): Statement {
  const [statement] = readArticle(text, { publishedAt: '2022-03-18' });
  if (statement === undefined) throw new Error(`no statement in: ${text}`);
  return statement;
}
const features = (text: string): string[] =>
  explainCheckWorthiness(only(text), readNames(text, [{ start: 0, end: text.length }])).map(({ feature }) => feature);

describe('what makes a statement worth checking', () => {
  it.each([
    ['The ferry sank on 3 May 2021 off Oslo with 40 people.', ['base', 'date', 'quantity', 'namedActor']],
    ['Norway closed its border with Russia.', ['eventVerb', 'secondActor']],
    ['According to official figures, the port handled 40 ships.', ['reported', 'quantity']],
    ['The port has always been the largest of all.', ['stateVerb', 'universal']],
    ['We love our beautiful port.', ['firstPerson']],
    ['The minister may sell the port to Norway.', ['uncertain']],
    ['Why did the ferry leave the port at night?', ['question']],
    ['It rained hard.', ['short']],
  ])('%s', (text, expected) => expect(features(text)).toEqual(expect.arrayContaining(expected)));

  it('names the strongest feature first and leaves out what adds nothing', () => {
    const shares = explainCheckWorthiness(only('The ferry sank on 3 May 2021.'), []).map(({ share }) =>
      Math.abs(share),
    );
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares).not.toContain(0);
  });

  it('adds the shares up to a score between 0 and 1', () => {
    const statement = only('The ferry sank on 3 May 2021.');
    const sum = explainCheckWorthiness(statement, []).reduce((total, { share }) => total + share, 0);
    expect(scoreCheckWorthiness(statement, [])).toBeCloseTo(1 / (1 + Math.exp(-sum)), 3);
  });

  it.each([
    ['The ferry sank on 3 May 2021 off Oslo.', 'The sea is beautiful and we love it.'],
    ['Norway closed its border with Russia.', 'Norway may close its border with Russia.'],
    ['At least 38 people died in Accra.', 'Did people die in Accra?'],
  ])('%s before %s', (better, worse) =>
    expect(only(better).checkWorthiness).toBeGreaterThan(only(worse).checkWorthiness),
  );
});
