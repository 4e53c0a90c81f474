import { readNames } from './read-names';
import { nameKeyOf, settlePersons } from './settle-persons';

/** "3 Ada Holm": a name and in how many pieces of evidence it stands. */
const settled = (...mentions: string[]) =>
  Object.fromEntries(
    settlePersons(
      mentions.map((mention) => {
        const [, count, text] = /^(\d+) (.*)$/.exec(mention)!;
        const [name] = readNames(text!);
        return { key: nameKeyOf(name!), name: name!, count: Number(count) };
      }),
    ),
  );

describe('the person a name stands for', () => {
  it('is the one it fits, under the fullest spelling', () => {
    expect(settled('5 Holm', '1 A. Holm', '1 Ada M. Holm', '3 Ada Holm')).toEqual({
      holm: 'ada m holm',
      'a holm': 'ada m holm',
      'ada m holm': 'ada m holm',
      'ada holm': 'ada m holm',
    });
    // Of equally many given names the one with more letters.
    expect(settled('9 A. Holm', '1 Ada Holm')).toEqual({ 'a holm': 'ada holm', 'ada holm': 'ada holm' });
    // Of equally many letters the one that is given more often, then the first by name.
    expect(settled('1 Ada Lindholm', '2 Ada Lindhlom')['ada lindholm']).toBe('ada lindhlom');
    expect(settled('2 Ada Lindholm', '1 Ada Lindhlom')['ada lindhlom']).toBe('ada lindholm');
    expect(settled('1 Ada Lindholm', '1 Ada Lindhlom')['ada lindholm']).toBe('ada lindhlom');
  });

  it('is, of several it fits, the one named twice as often as the next', () => {
    expect(settled('1 Holm', '2 Ada Holm', '1 Piet Holm').holm).toBe('ada holm');
    expect(settled('1 Holm', '1 Ada Holm', '2 Piet Holm').holm).toBe('piet holm');
    expect(settled('1 Holm', '3 Ada Holm', '2 Piet Holm').holm).toBe('holm');
    expect(settled('1 Holm', '1 Ada Holm', '1 Piet Holm').holm).toBe('holm');
    // Who stands for a person counts for it.
    expect(settled('1 Holm', '1 Ada Holm', '1 A. Holm', '1 Piet Holm').holm).toBe('ada holm');
  });

  it('is itself where it fits nobody', () => {
    expect(settled('1 Ada Holm', '1 Ada Vos')).toEqual({ 'ada holm': 'ada holm', 'ada vos': 'ada vos' });
  });
});
