import { readQuantities } from './read-quantities';

/** Each quantity as "words = value unit". */
function units(text: string): string {
  return readQuantities(text)
    .map(
      ({ span, value, min, max, unit }) => `${text.slice(span.start, span.end)} = ${value ?? `${min}..${max}`} ${unit}`,
    )
    .join('; ');
}

describe('reading units', () => {
  it.each([
    ['USD 50, EUR 125 and 20 usd', 'USD 50 = 50 USD; EUR 125 = 125 EUR; 20 usd = 20 USD'],
    ['US$30, C$40, c $ 16 million, NZ$3', 'US$30 = 30 USD; C$40 = 40 CAD; c $ 16 million = 16000000 CAD; NZ$3 = 3 NZD'],
    ['5 €, 10 $ 30 $', '5 € = 5 EUR; 10 $ = 10 USD; 30 $ = 30 USD'],
    ['3 USD50 cards, Rs500', '3 = 3 null; USD50 = 50 USD; Rs500 = 500 rupee'],
    [
      '75 USD million, 120 MEUR, MAUD 60',
      '75 USD million = 75000000 USD; 120 MEUR = 120000000 EUR; MAUD 60 = 60000000 AUD',
    ],
    [
      '50 Swiss francs, 3 Danish kroner, 20 francs',
      '50 Swiss francs = 50 CHF; 3 Danish kroner = 3 DKK; 20 francs = 20 franc',
    ],
    ['9 U.S. dollars, 4 New Zealand dollars', '9 U.S. dollars = 9 USD; 4 New Zealand dollars = 4 NZD'],
    ['5 million pounds, 12 pounds of flour', '5 million pounds = 5000000 GBP; 12 pounds = 12 pound'],
    ['tens of millions of euros', 'tens of millions of euros = 20000000..99999999 EUR'],
    ['dollar 22.5 million', 'dollar 22.5 million = 22500000 USD'],
    ['a one-yen bid, a million-dollar deal', 'one-yen = 1 JPY; a million-dollar = 1000000 USD'],
    ['a 12-cent-a-share dividend', '12-cent-a-share = 12 cent'],
    ['Both won; 3 won medals', '3 = 3 null'],
  ])('knows money: %s', (text, expected) => expect(units(text)).toBe(expected));

  it.each([
    ['15 dollars 50.', '15 dollars 50 = 15.5 USD'],
    ['thirteen dollars and forty-five cents', 'thirteen dollars and forty-five cents = 13.45 USD'],
    ['5 pounds 20 pence', '5 pounds 20 pence = 5.2 GBP'],
    ['5 feet 6 inches tall, 6ft 3in', '5 feet 6 inches = 5.5 foot; 6ft 3in = 6.25 foot'],
    ['2 hours 30 minutes', '2 hours 30 minutes = 2.5 hour'],
    ['three thousand dollars two hundred times', 'three thousand dollars = 3000 USD; two hundred times = 200 time'],
  ])('adds the smaller unit: %s', (text, expected) => expect(units(text)).toBe(expected));

  it.each([
    ['300 km², 40 square kilometres, 5 m3', '300 km² = 300 km²; 40 square kilometres = 40 km²; 5 m3 = 5 m³'],
    ['12 sq ft, 660 square miles', '12 sq ft = 12 square foot; 660 square miles = 660 square mile'],
    ['80 miles per hour, 90 miles an hour', '80 miles per hour = 80 mph; 90 miles an hour = 90 mph'],
    ['120 km/h, 3 m/s, 5 km/ms', '120 km/h = 120 km/h; 3 m/s = 3 m/s; 5 km/ms = 5 km/ms'],
    ['5 GB, 100 kW, 120 μg, 20 (kg)', '5 GB = 5 GB; 100 kW = 100 kW; 120 μg = 120 µg; 20 (kg) = 20 kg'],
    ['16,000 metric tons, 4 ounces', '16,000 metric tons = 16000 tonne; 4 ounces = 4 ounce'],
    ['a 6-mile-long queue, a 45-acre farm', '6-mile-long = 6 mile; 45-acre = 45 acre'],
    ['a four-mile drive, a 300-strong choir', 'four-mile = 4 mile; 300-strong = 300 person'],
    ['a two-fold rise that doubled', 'two-fold = 2 time; doubled = 2 time'],
  ])('knows measures: %s', (text, expected) => expect(units(text)).toBe(expected));

  it.each([
    ['-5 degrees celsius, 72°F', '-5 degrees celsius = -5 °C; 72°F = 72 °F'],
    ['98.6 degrees f, 10 celsius, 45 degrees', '98.6 degrees f = 98.6 °F; 10 celsius = 10 °C; 45 degrees = 45 degree'],
    ['temperatures of 40C', '40C = 40 °C'],
    ['seat 14C', ''],
  ])('knows degrees: %s', (text, expected) => expect(units(text)).toBe(expected));

  it.each([
    [
      '20 pct, 3 percentage points, 25 basis points',
      '20 pct = 20 percent; 3 percentage points = 3 percentage point; 25 basis points = 25 basis point',
    ],
    ['per cent of twenty-two', 'per cent of twenty-two = 22 percent'],
  ])('knows shares: %s', (text, expected) => expect(units(text)).toBe(expected));

  it.each([
    ['A 5-year-old boy', '5-year-old = 5 year'],
    ['a three-week-old kid', 'three-week-old = 3 week'],
    ['500 years old', '500 years old = 500 year'],
    ['40 years of age', '40 years of age = 40 year'],
    ['Maria Bell, 34, left.', '34 = 34 year'],
  ])('knows ages: %s', (text, expected) => {
    expect(units(text)).toBe(expected);
    expect(readQuantities(text)[0]?.role).toBe('age');
  });
});
