import { compareSentences } from './compare-sentences';

describe('durations told by two dates', () => {
  const war = 'The Salt War began in 1861 and ended in 1865.';
  const life = 'Clara Wenz (14 July 1884 – 2 September 1954) was an Austrian chemist.';
  it.each([
    ['The Salt War lasted four years.', war, 'supports'],
    ['The Salt War lasted about four years.', war, 'supports'],
    ['The Salt War lasted nine years.', war, 'contradicts'],
    ['The Salt War lasted more than six years.', war, 'contradicts'],
    ['The Salt War lasted less than six years.', war, 'supports'],
    ['The Salt War lasted four years.', 'The Tin War began in 1861 and ended in 1871.', 'neutral'],
    ['Clara Wenz lived for 70 years.', life, 'supports'],
    ['Clara Wenz died at the age of 70.', life, 'supports'],
    ['Clara Wenz died at the age of 62.', life, 'contradicts'],
    ['Clara Wenz died before turning 60.', life, 'contradicts'],
    ['Clara Wenz died at the age of 70.', 'Clara Wenz was born in 1884 and died in 1954.', 'supports'],
    ['Clara Wenz died at the age of 90.', 'Clara Wenz was born in 1884 and died in 1954.', 'contradicts'],
    ['King Odo ruled for 16 years.', 'King Odo ruled from 1990 to 1996.', 'contradicts'],
  ])('%s / %s: %s', (claim, evidence, bearing) => {
    expect(compareSentences({ claim, evidence }).bearing).toBe(bearing);
  });
});
