import { isWrittenAsPersons, mayNamePerson } from './is-person';

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
    'Holm, V., Bos',
    'Holm et al.',
    '; Ada M. Holm',
    'Holm.; Vos',
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
    'Holm, Paris',
    'Paris, Holm',
    'Holm, ada',
    'holm, Ada',
    'Holm; Vos',
    'Holm, Vos, Bos',
    'Ada Holm',
    'Ada Holm (1950)',
    'Ada Holm and the Ministry',
    'Ministry and Ada Holm',
    'et al.',
    ', ,',
    '',
  ])('not %s', (value) => {
    expect(isWrittenAsPersons(value)).toBe(false);
  });
});

describe('mayNamePerson', () => {
  it.each([
    'Ada Holm',
    ' Ada  Holm ',
    'Holm, Ada',
    'Ada de la Cruz',
    "'Ada' Holm",
    'van Holm',
    'Judge Holm',
    'dr Holm',
    // Six words.
    'Ada M. van der Berg Holm',
  ])('%j', (value) => {
    expect(mayNamePerson(value)).toBe(true);
  });

  it.each([
    '',
    'ada holm',
    'Ada Holm 2',
    'Paris',
    'French Holm',
    'Second Holm',
    'Three Holm',
    'Bank Holm',
    'Ministry Holm',
    // A title alone, or behind a name, is an office.
    'Holm Judge',
    'Holm President',
    'Ada Maria Jo van der Berg Holm',
  ])('not %j', (value) => {
    expect(mayNamePerson(value)).toBe(false);
  });
});
