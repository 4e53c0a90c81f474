import { publishedForReading, readPublishedDate } from './published-date';

describe('readPublishedDate', () => {
  it.each([
    ['2024', 'year', '2024-12-31'],
    ['2024-02', 'month', '2024-02-29'],
    ['2024-12-25', 'day', '2024-12-25'],
    ['2024-12-25T08:30:00+02:00', 'time', '2024-12-25T06:30:00.000Z'],
  ] as const)('reads %s with the precision of a %s', (text, precision, reading) => {
    const date = readPublishedDate(text, 'given')!;
    expect(date.precision).toBe(precision);
    expect(publishedForReading(date.at, date.precision)).toBe(reading);
  });

  it.each(['2024-02-31', '2024-13', 'last Tuesday', '25/12/2024', ''])('reads nothing out of "%s"', (text) => {
    expect(readPublishedDate(text, 'given')).toBeNull();
  });
});
