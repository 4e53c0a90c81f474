import { COUNTRIES } from './en/countries';
import { REGIONS } from './en/regions';
import { SEATS } from './en/seats';
import { liesIn, lookUpDemonym, lookUpPlace, speaksFor } from './gazetteer';

describe('the gazetteer', () => {
  it.each([
    ['Kiev', { canonical: 'Kyiv', kind: 'capital', country: 'Ukraine' }],
    ['the Kremlin', { canonical: 'Kremlin', kind: 'seat', country: 'Russia' }],
    ['U.S.', { canonical: 'United States', kind: 'country', country: 'United States' }],
    ['Holland', { canonical: 'Netherlands', kind: 'country', country: 'Netherlands' }],
    ['Nagorny Karabakh', { canonical: 'Nagorno-Karabakh', kind: 'region', country: 'Azerbaijan' }],
    ['Sicily’s', { canonical: 'Sicily', kind: 'region', country: 'Italy' }],
    ['Cape Town', { canonical: 'Cape Town', kind: 'capital', country: 'South Africa' }],
    ['Kashmir', { canonical: 'Kashmir', kind: 'region' }],
    ['turkey', null],
    ['Atlantis', null],
  ])('reads %s', (name, expected) => expect(lookUpPlace(name)).toEqual(expected));

  it.each([
    ['Norwegian', 'Norway'],
    ['Norwegians', 'Norway'],
    ['Chechen', 'Chechnya'],
    ['British', 'United Kingdom'],
    ['Atlantean', null],
  ])('finds the country of %s', (word, country) => expect(lookUpDemonym(word)).toBe(country));

  it.each([
    ['Brussels', 'European Union'],
    ['Downing Street', 'United Kingdom'],
    ['Tirana', 'Albania'],
    ['Bavaria', null],
    ['nowhere', null],
  ])('knows whom %s speaks for', (name, body) => expect(speaksFor(name)).toBe(body));

  it.each([
    ['Moscow', 'Russia', true],
    ['Crimea', 'Ukraine', true],
    ['Georgia', 'South Caucasus', true],
    ['Russia', 'Moscow', false],
    ['Paris', 'Germany', false],
    ['Paris', 'Paris', false],
  ])('says whether %s lies in %s', (inner, outer, answer) => expect(liesIn(inner, outer)).toBe(answer));

  it('names only known states as the home of a region or seat', () => {
    const known = new Set([...COUNTRIES.map(({ name }) => name), 'European Union', 'Western Sahara']);
    const homes = [...REGIONS.flatMap(({ countries }) => countries), ...SEATS.map((seat) => seat.speaksFor)];
    expect(homes.filter((home) => !known.has(home))).toEqual([]);
  });
});
