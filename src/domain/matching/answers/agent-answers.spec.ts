import { readArticle } from '../../text/read-article';
import { readEvents } from '../read-events';

function agents(text: string): string[] {
  const statements = readArticle(text, { publishedAt: '2024-03-08' });
  const events = readEvents({ title: '', text, publishedAt: '2024-03-08', statements });
  return events
    .flatMap(({ questions }) => questions)
    .filter(({ slotKey }) => slotKey === 'who')
    .flatMap(({ answers }) => answers.map(({ stance, answerKey }) => `${stance} ${answerKey}`));
}

const STRIKE = 'A missile strike on a school in Harsk killed nine people on 6 March.';

describe('who is behind an attack', () => {
  it.each([
    ['The mayor said Moldonia had fired the missile.', ['supports Moldonia']],
    ['The rocket was fired by Moldonian air defences, a spokesman said.', ['supports Moldonia/air defence']],
    ['Norway blamed Moldonia for the attack.', ['supports Moldonia']],
    ['Officials accused Moldonia of carrying out the strike.', ['supports Moldonia']],
    ['The ministry said Moldonia was behind the attack.', ['supports Moldonia']],
    ['The Red Dawn Front claimed responsibility for the attack.', ['reports Red Dawn Front']],
    ['Moldonia did not strike the school, its defence ministry said.', ['denies Moldonia']],
    ['Moldonia was not behind the attack, the ministry said.', ['denies Moldonia']],
    ["Moldonia's foreign ministry denied any involvement.", ['denies Moldonia']],
    ['The Moldonian army denied firing the missile.', ['denies Moldonia']],
    ['Government forces carried out the attack, residents said.', []],
    ['The mayor blamed a Moldonian rebel group for the strike.', []],
    ['The minister visited Moldonia.', []],
    ['The health ministry denied any involvement.', []],
  ])('%s', (text, expected) => {
    expect(agents(`${STRIKE} ${text}`)).toEqual(expected);
  });

  it('lays a denial of nobody named at the door of the only one accused', () => {
    expect(
      agents(`${STRIKE} The governor said Moldonia had fired the missile. The army denied any involvement.`),
    ).toEqual(['supports Moldonia', 'denies Moldonia']);
  });

  it('asks nothing of the kind about an accident', () => {
    expect(agents('A ferry sank off Harsk on 6 March, killing nine. Lund Lines denied any responsibility.')).toEqual(
      [],
    );
  });
});
