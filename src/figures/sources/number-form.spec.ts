import { numberForm } from './number-form';

describe('numberForm', () => {
  it.each([
    ['minus seven', 'negative'],
    ['7 000 000', 'digits in groups by spaces'],
    ['two fifths', 'fraction'],
    ['7/8', 'fraction'],
    ['three dozens', 'dozens'],
    ['7bn', 'digits with a scale'],
    ['7,000', 'digits'],
    ['seven thousand', 'words'],
  ])('%s: %s', (phrase, form) => expect(numberForm(phrase)).toBe(form));
});
