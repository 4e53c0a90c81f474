import { compareSentences } from './compare-sentences';

describe('figures of different measures of one thing', () => {
  it.each([
    ['Rents rose by 2 percent.', 'Rents rose to 9 percent.', 'neutral'],
    ['The canal is 14 km long.', 'The canal lies 9 km north of the city.', 'neutral'],
    ['The canal is 14 km long.', 'The canal has a length of 9 km.', 'contradicts'],
    ['The foundry has 300 employees.', 'The foundry was founded in 1921 with 12 employees.', 'neutral'],
    ['The record sold 2 million copies.', 'The record sold 200,000 copies in its first week.', 'neutral'],
    ['The record sold 2 million copies.', 'The record sold 900,000 copies.', 'contradicts'],
    ['In 2001 the town had 12,400 inhabitants.', 'At the 2021 census the town had 21,900 inhabitants.', 'neutral'],
    ['The record sold over 300,000 copies in Japan.', 'The record sold 400,000 copies in Peru.', 'neutral'],
    ['Over half of the pupils walk to school.', 'Of the pupils, 41 percent walk to school.', 'contradicts'],
    ['The driver is 34 years old.', 'The driver, 41, was arrested.', 'contradicts'],
  ])('%s / %s: %s', (claim, evidence, bearing) => {
    expect(compareSentences({ claim, evidence }).bearing).toBe(bearing);
  });
});
