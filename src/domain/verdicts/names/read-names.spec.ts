import { readNames } from './read-names';
import { nameKeyOf } from './settle-persons';

describe('readNames', () => {
  it.each<[string, string[]]>([
    ['Holm, Ada M.; Vos, Piet', ['ada m holm', 'piet vos']],
    ['Ada Holm, Piet Vos', ['ada holm', 'piet vos']],
    ['A. M. Holm and P. Vos', ['a m holm', 'p vos']],
    ['Holm AM, Vos P', ['a m holm', 'p vos']],
    ['Holm, Ada, Vos, Piet', ['ada holm', 'piet vos']],
    ['ADA HOLM & PIET VOS', ['ada holm', 'piet vos']],
    ['by Ada Holm (Editor), Piet Vos Jr.', ['ada holm', 'piet vos']],
    ['Holm, Ada / Vos, Piet', ['ada holm', 'piet vos']],
    ['Garcia Molina, Hector; Vos, Piet', ['hector garcia molina', 'piet vos']],
    ['Ada Holm et al.', ['ada holm']],
    ['Ada Holm, Piet Vos, and Jan Bos', ['ada holm', 'piet vos', 'jan bos']],
    ['Prime Minister Ada Holm', ['ada holm']],
    ['Dr. Ada Holm', ['ada holm']],
    ['', []],
    [' ; , ', []],
  ])('%s', (value, names) => {
    expect(readNames(value).map(nameKeyOf)).toEqual(names);
  });

  it('tells two surnames from a surname and a given name by the surnames it knows', () => {
    expect(readNames('Holm, Vos', new Set(['holm', 'vos'])).map(nameKeyOf)).toEqual(['holm', 'vos']);
  });
});
