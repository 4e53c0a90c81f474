import fc from 'fast-check';
import { readQuantities } from './read-quantities';

/** Each quantity as "words | comparator interval unit role". */
function read(text: string): string[] {
  return readQuantities(text).map(({ span, comparator, value, min, max, unit, role }) => {
    const number = value ?? `${min}..${max}`;
    return `${text.slice(span.start, span.end)} | ${comparator} ${number} ${unit} ${role}`;
  });
}

describe('reading quantities', () => {
  it.each([
    [
      'There were 52 people on board: 31 died and 21 survived.',
      '52 people | eq 52 person aboard; 31 | eq 31 person died; 21 | eq 21 person survived',
    ],
    ['The death toll rose to 44 on Sunday.', '44 | eq 44 person died'],
    ['Eight of the council’s 150 members were absent.', 'Eight | eq 8 member absent; 150 members | eq 150 member null'],
    ['Six of 50 trucks were damaged.', 'Six | eq 6 truck null; 50 trucks | eq 50 truck null'],
    ['17 of them died.', '17 of them | eq 17 person died'],
    ['The mudslide claimed 23 lives.', '23 lives | eq 23 person died'],
    [
      'The blast killed at least 12 people and injured more than 300.',
      'at least 12 people | ge 12 person died; more than 300 | gt 300 person injured',
    ],
    [
      'About 20 monks and 4 nuns were killed, including 3 novices.',
      'About 20 monks | approx 20 monk died; 4 nuns | eq 4 nun died; 3 novices | eq 3 novice died',
    ],
    ['At least nine Maltese sailors are missing.', 'At least nine Maltese sailors | ge 9 sailor missing'],
    [
      'Dozens of people were hurt; several hundred fled.',
      'Dozens of people | vague 24..99 person injured; several hundred | vague 300..900 person displaced',
    ],
    ['No one was killed.', 'No one | eq 0 person died'],
    ['No injuries were reported.', 'No injuries | eq 0 injury injured'],
    [
      'A ferry with 30 passengers, of a firm with 90 employees',
      '30 passengers | eq 30 passenger aboard; 90 employees | eq 90 employee null',
    ],
    ['They scored 5 against the visitors.', '5 | eq 5 null null'],
    ['The police arrested 14 of the protesters.', '14 of the protesters | eq 14 protester arrested'],
    [
      'Ninety-six members voted in favour, four voted against and 11 abstained.',
      'Ninety-six members | eq 96 member voted_for; four | eq 4 null voted_against; 11 | eq 11 null abstained',
    ],
    [
      'Norway sent about eight million US dollars of humanitarian aid.',
      'about eight million US dollars | approx 8000000 USD aid',
    ],
  ])('knows what is said of the counted: %s', (text, expected) => {
    expect(read(text).join('; ')).toBe(expected);
  });

  it.each([
    ['one hundred and two ships', 'one hundred and two ships | eq 102 ship null'],
    ['two hundred and two thousand trees', 'two hundred and two thousand trees | eq 202000 tree null'],
    ['no fewer than two dozen tanks', 'no fewer than two dozen tanks | ge 24 tank null'],
    ['half a million trees', 'half a million trees | eq 500000 tree null'],
    ['two and a half million trees', 'two and a half million trees | eq 2500000 tree null'],
    ['up to 1,250 litres', 'up to 1,250 litres | le 1250 litre null'],
    ['not more than 12.5 km', 'not more than 12.5 km | le 12.5 km null'],
    ['nearly 3.5 million refugees', 'nearly 3.5 million refugees | almost 3500000 refugee null'],
    ['between 3 and 5 boats', 'between 3 and 5 boats | range 3..5 boat null'],
    ['10-15 million trees', '10-15 million trees | range 10000000..15000000 tree null'],
    ['€5 to €10 million', '€5 to €10 million | range 5000000..10000000 EUR null'],
    ['$4.1bn', '$4.1bn | eq 4100000000 USD null'],
    ['4.1 billion euros', '4.1 billion euros | eq 4100000000 EUR null'],
    ['30 Turkish lira', '30 Turkish lira | eq 30 TRY null'],
    ['12 per cent', '12 per cent | eq 12 percent null'],
    ['200+ guests', '200+ guests | ge 200 guest null'],
    ['50 or more dogs', '50 or more dogs | ge 50 dog null'],
    ['a few weeks', 'a few weeks | vague 2..6 week null'],
    ['two-thirds of the voters', 'two-thirds of the voters | eq 0.666666667 voter null'],
    ['a five-point plan', 'five-point | eq 5 point null'],
    ['rated 7.8/10', '7.8/10 | eq 7.8 of 10 null'],
    ['-5 °C', '-5 °C | eq -5 °C null'],
    ['he is 45 years old', '45 years old | eq 45 year age'],
    ['40 square kilometres', '40 square kilometres | eq 40 km² null'],
  ])('reads %s', (text, expected) => {
    expect(read(text).join('; ')).toBe(expected);
  });

  it.each([
    ['Under Article 7 and section 12 he may appeal.'],
    ['A Boeing 747 and a Mig-29 took off as flight 312.'],
    ['Call +44 20 7946 0958 or 555-0199-22.'],
    ['The doors open at 09:30 and close at 8 pm.'],
    ['The final ended 3–1 after a 2 - 0 lead.'],
    ['He came 3rd and she 21st.'],
    ['On 12 May 2021 and in 1999 it rained.'],
    ['1. First\n2. Second\n(3) Third'],
    ['She lives at 12 Orchard Lane.'],
    ['COVID-19 and the S-400 in Formula 1.'],
    ['One of the best, one another, no one knows.'],
    ['They rank number 3 in the top 10.'],
    ['The constructor has a prototype and a toString.'],
    ['ISBN 978-1-4028-9462-6, address 10.0.0.12'],
  ])('finds no quantity in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('reads two figures, not a range, where something changes', () => {
    expect(read('Prices rose from 3 to 5 percent')).toEqual(['3 | eq 3 percent null', '5 percent | eq 5 percent null']);
  });

  it('reads only within the span, with offsets into the text', () => {
    const text = 'Five cats. Six dogs.';
    expect(readQuantities(text, { start: 11, end: 20 })).toMatchObject([
      { span: { start: 11, end: 19 }, value: '6', unit: 'dog' },
    ]);
  });

  it('keeps spans in order and inside, and bounds in order, whatever the text', () => {
    const words = fc.constantFrom(
      '12',
      '3.5',
      'million',
      '$',
      '%',
      'at least',
      'two',
      'hundred',
      'and',
      '-',
      'to',
      'people',
      'killed',
      ',',
      'a',
      'half',
      'dozens',
      'of',
      '007',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), fc.boolean(), (list, spaced) => {
        const text = list.join(spaced ? ' ' : '');
        let end = 0;
        for (const { span, min, max } of readQuantities(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          if (min !== null && max !== null) expect(Number(min)).toBeLessThanOrEqual(Number(max));
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
