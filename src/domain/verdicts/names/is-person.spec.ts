import { isWrittenAsPersons } from './is-person';

describe('isWrittenAsPersons', () => {
  it.each([
    'Holm, Ada M.',
    'V. Berg',
    'Ada M Holm',
    'Holm AM',
    'Holm A M',
    'President Berg',
    'Prime Minister Ada Holm',
    'Dr. Holm',
    'Ada Holm and Piet Vos',
    'Ada Holm, Piet Vos',
    'Holm, Ada; Vos, Piet',
    'Ada Holm et al.',
    'Holm, A.; Vos, P.',
    'Lindholm-Vos, Ada (Editor)',
  ])('%s', (value) => {
    expect(isWrittenAsPersons(value)).toBe(true);
  });

  it.each([
    'Dark Blue',
    'Blue',
    'New York',
    'South Korea',
    'Plan B',
    'Vitamin C',
    'Black and White',
    'Red, White, Blue',
    'Paris, France',
    'Ministry of Defence',
    'Supreme Court',
    'research and development',
    '45th',
    '',
  ])('not %s', (value) => {
    expect(isWrittenAsPersons(value)).toBe(false);
  });
});
