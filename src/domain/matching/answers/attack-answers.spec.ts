import { readArticle } from '../../text/read-article';
import type { MatchedEvent } from '../matched-article';
import { readEvents } from '../read-events';

function read(text: string): MatchedEvent[] {
  const statements = readArticle(text, { publishedAt: '2024-05-04' });
  return readEvents({ title: '', text, publishedAt: '2024-05-04', statements });
}
const answers = (text: string): string[] =>
  read(text)
    .flatMap(({ questions }) => questions)
    .filter(({ slotKey }) => slotKey === 'whether:attack')
    .flatMap(({ answers: given }) => given.map(({ stance }) => stance));

const BLAST = 'A blast at a depot in Harsk killed 14 people on 2 May.';

describe('whether it was an attack', () => {
  it.each([
    ['The governor said the depot had been attacked by saboteurs.', ['supports']],
    ['Police said it was sabotage.', ['supports']],
    ['The minister denied that the depot had been attacked.', ['denies']],
    ['"There was no attack," said the minister, Olga Rand.', ['denies']],
    ['The blast was not a terrorist attack, police said.', ['denies']],
    ['The blast was started deliberately, a doctor said.', ['supports']],
    ['Police said it had not been set off. It was not caused deliberately, they said.', ['denies']],
    ['The minister ruled out sabotage.', ['denies']],
    ['Investigators found no evidence of a terrorist attack.', ['denies']],
    ['Saboteurs blew it up, the mayor said.', ['supports']],
    ['It was an attack on democracy, the minister said.', []],
    ['Firefighters put the fire out by noon.', []],
  ])('%s', (text, expected) => {
    expect(answers(`${BLAST} ${text}`)).toEqual(expected);
  });

  it('loses no aircraft where drones are shot down', () => {
    const told = read('Two drones hit a depot in Harsk on 2 May. Air defences shot down seven drones, the mayor said.');
    expect(told.map(({ signature }) => signature.predicate)).not.toContain('incident:aircraft-loss');
  });

  it('dates an attack once', () => {
    const told = read('Two drones hit a depot in Harsk on 2 May, killing two people.');
    expect(told.flatMap(({ questions }) => questions).filter(({ slot }) => slot === 'when')).toHaveLength(1);
  });

  it.each([
    [`${BLAST} There was no attack, the mayor said.`, 'the explosion in Harsk on 2 May 2024'],
    [
      'Police denied that there had been an attack. A fire at a mill in Harsk killed two people on 2 May.',
      'the fire in Harsk on 2 May 2024',
    ],
    ['An earthquake struck Harsk province on 2 May, killing two people.', 'the earthquake in Harsk on 2 May 2024'],
    [
      'Drones hit a depot in Harsk on 2 May. Air defences shot down seven of the nine drones.',
      'the attack in Harsk on 2 May 2024',
    ],
    ['A landslide near Harsk killed two people on 2 May.', 'the landslide near Harsk on 2 May 2024'],
    ['An attack on a convoy in Harsk killed two people on 2 May.', 'the attack in Harsk on 2 May 2024'],
  ])('names the incident by what happened: %s', (text, label) => {
    expect(read(text).map((event) => event.label)).toContain(label);
  });
});
