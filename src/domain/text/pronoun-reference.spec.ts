import type { NameMention } from './name-mention';
import { genderOf, meantBy, noPersons, notePersons } from './pronoun-reference';

const person = (canonical: string, title: string | null = null): NameMention => ({
  start: 0,
  end: canonical.length,
  text: canonical,
  kind: 'person',
  canonical,
  title,
  affiliation: null,
});

describe('genderOf', () => {
  it.each([
    ['Mr', 'Berg', 'he'],
    ['Dame', 'Berg', 'she'],
    [null, 'Maria Berg', 'she'],
    [null, 'Carl Berg', 'he'],
    ['Mrs', 'Carl Berg', 'she'],
    [null, 'Maria', null],
    [null, 'Sky Berg', null],
    ['Minister', 'Sky Berg', null],
  ])('%s %s: %s', (title, canonical, expected) => expect(genderOf({ title, canonical })).toBe(expected));
});

describe('meantBy', () => {
  it('passes over those who are known to be another', () => {
    const persons = noPersons();
    notePersons(persons, null, [person('Maria Lund'), person('Carl Berg')]);
    expect([meantBy(persons, 'she'), meantBy(persons, 'he')]).toEqual(['Maria Lund', 'Carl Berg']);
  });

  it('takes the last speaker first, and the newest before the older', () => {
    const persons = noPersons();
    notePersons(persons, null, [person('Maria Lund')]);
    notePersons(persons, 'Sky Berg', [person('Anna Moen')]);
    expect([meantBy(persons, 'she'), meantBy(persons, 'he')]).toEqual(['Sky Berg', 'Sky Berg']);
    notePersons(persons, null, [person('Anna Moen')]);
    expect(meantBy(persons, 'she')).toBe('Anna Moen');
  });

  it('is nobody where all are known to be another', () => {
    const persons = noPersons();
    notePersons(persons, 'Holm', [person('Holm', 'King')]);
    expect(meantBy(persons, 'she')).toBeNull();
  });
});
