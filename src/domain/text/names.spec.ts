import { type NameMention, readNames, standsFor } from './names';
import { splitSentences } from './sentences';

const names = (text: string): NameMention[] => readNames(text, splitSentences(text));
const named = (text: string, name: string): NameMention | undefined => names(text).find((one) => one.text === name);

describe('finding names', () => {
  it.each([
    ['The Ministry for Trade and Industry met Ola Lund.', ['Ministry for Trade and Industry', 'Ola Lund']],
    ['She met Ludwig van der Meer.', ['Ludwig van der Meer']],
    ['The Treaty of Accra was signed.', ['Treaty of Accra']],
    ['President Ola Lund arrived in Oslo and Accra.', ['Ola Lund', 'Oslo', 'Accra']],
    ['On 6 March Norway closed the port.', ['Norway']],
    ['In May Berg left on Monday.', ['Berg']],
    ['Norwegians and Russian sailors left.', []],
    ['Ministers left. The ministers met the President.', []],
    ['The President of Norway spoke.', ['Norway']],
    ['Ferries sank. Those ferries were lost.', []],
    ['Ola Lund’s ship left.', ['Ola Lund']],
    ['The U.S. Navy met Omar al-Bakr.', ['U.S.', 'Navy', 'Omar al-Bakr']],
    ['The Farmers’ Union left Oslo’s Union.', ['Farmers’ Union', 'Oslo', 'Union']],
    ['Two ferries met Dr. Ada Okoro.', ['Ada Okoro']],
  ])('%s', (text, expected) => expect(names(text).map(({ text: name }) => name)).toEqual(expected));
});

describe('the kind of a name', () => {
  it.each([
    ['Kari Berg left.', 'Kari Berg', 'person'],
    ['They met in Kiev.', 'Kiev', 'place'],
    ['They blame the Kremlin.', 'Kremlin', 'organisation'],
    ['They blame the Harbour Institute.', 'Harbour Institute', 'organisation'],
    ['They joined the NRO.', 'NRO', 'organisation'],
    ['They signed the Accra Protocol.', 'Accra Protocol', 'other'],
    ['They met Lund.', 'Lund', 'other'],
    ['They met Mr Lund.', 'Lund', 'person'],
    ['They met Mr. Lund.', 'Lund', 'person'],
  ])('%s', (text, name, kind) => expect(named(text, name)).toMatchObject({ kind }));
});

describe('who a person is', () => {
  it.each([
    ['President Kari Berg left.', 'President', null],
    ['Presidents Kari Berg and Ola Lund met.', 'President', null],
    ['Presidents Ola Lund and Kari Berg met.', 'President', null],
    ['Foreign ministers Ola Lund of Sweden and Kari Berg of Norway met.', 'minister', 'Norway'],
    ['President Ola Lund and Kari Berg met.', null, null],
    ['Transport Minister Kari Berg left.', 'Minister', null],
    ['Norwegian President Kari Berg left.', 'President', 'Norway'],
    ['Prime Minister Kari Berg left.', 'Minister', null],
    ['Norwegian Foreign Minister Kari Berg left.', 'Minister', 'Norway'],
    ['President of Norway Kari Berg spoke.', 'President', 'Norway'],
    ['Norway’s foreign minister Kari Berg left.', 'minister', 'Norway'],
    ['The foreign minister of Norway, Kari Berg, left.', 'minister', 'Norway'],
    ['Kari Berg, head of the Harbour Institute, left.', 'head', 'Harbour Institute'],
    ['Kari Berg, a fellow at the Harbour Institute, left.', 'fellow', 'Harbour Institute'],
    ['Kari Berg, the foreign minister, left.', 'foreign minister', null],
    ['Norway’s Kari Berg left.', null, 'Norway'],
    ['Kari Berg, who knows the Harbour Institute well, left.', null, null],
  ])('%s', (text, title, affiliation) => expect(named(text, 'Kari Berg')).toMatchObject({ title, affiliation }));
});

describe('the fullest form of a name', () => {
  it.each([
    ['Kari Berg came. Berg left.', 'Berg', 'Kari Berg'],
    ['Berg came. Kari Berg left.', 'Berg', 'Kari Berg'],
    ['Ludwig van der Meer came. They asked van der Meer and Meer.', 'Meer', 'Ludwig van der Meer'],
    ['The Harbour Safety Authority (HSA) closed it. The HSA left.', 'HSA', 'Harbour Safety Authority'],
    ['They met in Kiev.', 'Kiev', 'Kyiv'],
    ['Kari Berg came. Lund left.', 'Lund', 'Lund'],
  ])('%s', (text, name, canonical) =>
    expect(
      names(text)
        .filter((one) => one.text === name)
        .at(-1),
    ).toMatchObject({ canonical }),
  );

  it.each([
    ['They blame the Kremlin.', 'Kremlin', 'Russia'],
    ['They blame Ola Lund.', 'Ola Lund', 'Ola Lund'],
  ])('stands for an authority: %s', (text, name, authority) => {
    const mention = named(text, name);
    expect(mention && standsFor(mention)).toBe(authority);
  });
});
