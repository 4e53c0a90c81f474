import edtf from 'edtf';
import fc from 'fast-check';
import type { Span } from '../statement';
import { readDates } from './read-dates';

const PUBLISHED = '2023-05-18';

function sentencesOf(text: string): Span[] {
  return [...text.matchAll(/\S.{0,400}?(?:\.(?= \p{Lu})|$)/gsu)].map(({ index, 0: sentence }) => ({
    start: index,
    end: index + sentence.length,
  }));
}

function read(text: string, publishedAt: string | null = PUBLISHED): string[] {
  return readDates(text, sentencesOf(text), publishedAt).map(
    ({ span, edtf, basis }) => `${text.slice(span.start, span.end)} = ${edtf} (${basis})`,
  );
}

describe('reading dates', () => {
  it.each([
    ['The ferry sank on 3 April 2021.', '3 April 2021 = 2021-04-03 (explicit)'],
    ['The ferry sank on Saturday, April 3, 2021, at dawn.', 'Saturday, April 3, 2021 = 2021-04-03 (explicit)'],
    ['It opened in March 2019.', 'March 2019 = 2019-03 (explicit)'],
    ['It opened in Sept. 2019.', 'Sept. 2019 = 2019-09 (explicit)'],
    ['It opened in 2019.', '2019 = 2019 (explicit)'],
    ['The 2019 crisis destroyed it.', '2019 = 2019 (explicit)'],
    ['It opened in the early 1990s.', 'the early 1990s = 1990/1993 (explicit)'],
    ['It opened in the spring of 2018.', 'spring of 2018 = 2018-21 (explicit)'],
    ['It opened in the second quarter of 2018.', 'the second quarter of 2018 = 2018-34 (explicit)'],
    ['It opened in late 2018.', 'late 2018 = 2018-09/2018-12 (explicit)'],
    ['The abbey is from the 14th century.', 'the 14th century = 13XX (explicit)'],
    ['Signed on 2019-11-04.', '2019-11-04 = 2019-11-04 (explicit)'],
    ['Signed on 04.11.2019.', '04.11.2019 = 2019-11-04 (explicit)'],
    ['They may stay until 2026.', 'until 2026 = ../2026 (explicit)'],
    ['The pier has been closed since November 2020.', 'since November 2020 = 2020-11/.. (explicit)'],
    ['It was sold before 2015.', 'before 2015 = ../2014-12-31 (explicit)'],
    [
      'From 3 March to 5 April 2020 the pier was shut.',
      'From 3 March to 5 April 2020 = 2020-03-03/2020-04-05 (explicit)',
    ],
    ['The fair ran on 3–5 June 2022.', '3–5 June 2022 = 2022-06-03/2022-06-05 (explicit)'],
    ['He ruled from 1970 to 1977.', 'from 1970 to 1977 = 1970/1977 (explicit)'],
  ])('%s', (text, expected) => {
    expect(read(text).join('; ')).toBe(expected);
  });

  it.each([
    ['The minister met them on 12 May.', '12 May = 2023-05-12 (publication_year)'],
    ['She adjourned the case until 25 December.', 'until 25 December = ../2023-12-25 (publication_year)'],
    ['In 1987 more than 40 people died.', '1987 = 1987 (explicit)'],
    ['The minister met them on 25 December.', '25 December = 2022-12-25 (publication_year)'],
    ['The fair will open on 25 June.', '25 June = 2023-06-25 (publication_year)'],
    ['In January the dam broke.', 'January = 2023-01 (publication_year)'],
    ['The dam broke yesterday.', 'yesterday = 2023-05-17 (publication_relative)'],
    ['The dam broke on Monday.', 'on Monday = 2023-05-15 (publication_relative)'],
    ['The dam broke last Thursday.', 'last Thursday = 2023-05-11 (publication_relative)'],
    ['The dam broke last month.', 'last month = 2023-04 (publication_relative)'],
    ['The dam broke two days ago.', 'two days ago = 2023-05-16 (publication_relative)'],
    ['The dam broke three years ago.', 'three years ago = 2020~ (publication_relative)'],
    ['The dam broke during the winter.', 'during the winter = 2022-24 (publication_relative)'],
  ])('counts from the publication: %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([['The minister met them on 12 May.'], ['The dam broke on Monday.']])(
    'does not guess without the day of publication: %s',
    (text) => {
      const [reading] = readDates(text, sentencesOf(text), null);
      expect(reading).toMatchObject({ edtf: null, from: null, to: null, basis: 'unresolved' });
    },
  );

  it.each([
    ['The flight left at 09:01 and again at 17.45.'],
    ['Some 2000 people marched 1500 metres.'],
    ['The mayor may march with 5 drummers.'],
    ['They paid $2019 for 1980 votes.'],
    ['Lot 1987-B weighs 2020 kg.'],
  ])('finds no date in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  describe('phrases that count from an event', () => {
    it('take the date that stands beside them', () => {
      expect(read('Two days before the start of the strike, on 6 June 2022, the talks failed.')).toContain(
        'Two days before the start of the strike = 2022-06-06 (event_anchor)',
      );
    });

    it('teach the day of the event to later phrases', () => {
      const text =
        'On 6 June 2022, two days before the strike, the talks failed. Since the start of the strike, nothing moved.';
      expect(read(text)).toContain('Since the start of the strike = 2022-06-08/.. (event_anchor)');
    });

    it('find the day of the event elsewhere in the article', () => {
      const text = 'The Kelvin dam broke on 1 March 2021. Three days after the Kelvin dam broke, the army came.';
      expect(read(text)).toContain('Three days after the Kelvin dam broke = 2021-03-04 (event_anchor)');
    });

    it('point back to the last day told', () => {
      const text = 'A tram derailed on 1 March 2021. A few weeks after the incident the line was closed.';
      expect(read(text)).toContain('A few weeks after the incident = 2021-03-15/2021-04-12 (event_anchor)');
    });

    it.each([
      [
        'an event of another place',
        'On 6 June 2022, two days before the strike, talks failed. A week after the strike in Malta, he left.',
      ],
      [
        'an event nobody dates',
        'He died on 6 June 2022. Six months after the eviction of the squatters, the house burnt.',
      ],
      [
        'an event with two dates',
        'The Kelvin dam broke on 1 March 2021. The Kelvin dam broke on 2 May 2022. A day after the Kelvin dam broke, he left.',
      ],
    ])('stay unresolved: %s', (_name, text) => {
      expect(read(text).at(-1)).toMatch(/\(unresolved\)$/);
    });
  });

  it('writes EDTF that an EDTF parser takes', () => {
    const dates = [
      'on 3 April 2021',
      'in March 2019',
      'in 2019',
      'in the late 1990s',
      'in spring 2018',
      'in Q3 2018',
      'in early March 2020',
      'since 2020',
      'until May 2026',
      'before 2015',
      'in the 14th century',
      'last week',
      'two years ago',
      'several months ago',
      'over the past ten years',
    ];
    for (const date of dates) {
      const readings = readDates(date, [{ start: 0, end: date.length }], PUBLISHED);
      expect(readings).toHaveLength(1);
      expect(() => edtf(readings[0]?.edtf ?? '')).not.toThrow();
    }
  });

  it('keeps its spans inside the text, in order and apart, whatever the text', () => {
    const words = fc.constantFrom(
      'on',
      'May',
      '5',
      '2020',
      ',',
      'since',
      'the',
      'war',
      'two',
      'days',
      'before',
      '–',
      '1990s',
      'Monday',
      '.',
      '31.12.1999',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => {
        const text = list.join(' ');
        let end = 0;
        for (const { span, from, to } of readDates(text, sentencesOf(text), PUBLISHED)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          if (from !== null && to !== null) expect(from <= to).toBe(true);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
