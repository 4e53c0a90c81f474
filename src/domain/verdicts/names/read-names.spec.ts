import { looksLikeNames, readNames } from './read-names';
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
    ['Ada Holm(Editor)Jr', ['ada holm']],
    ['Ada [ed.] Holm', ['ada holm']],
    ['Ada Holm , Piet Vos', ['ada holm', 'piet vos']],
    // An odd number of pieces cannot be surnames and given names in turn.
    ['Vos, Piet, Holm', ['vos', 'piet', 'holm']],
    ['Holm, Ada Maria', ['ada maria holm']],
    ['van der Berg, Marta, Vos, Piet', ['marta van der berg', 'piet vos']],
    ['van, Marta', ['marta van']],
    ['Ada Holm, Piet', ['ada holm', 'piet']],
    ['J D Ullman', ['j d ullman']],
    ['Ullman J D', ['j d ullman']],
    ['A B', ['a b']],
    ['U J D', ['u j d']],
    [' by  Ada..Holm ', ['ada holm']],
    // A title behind the name is the name.
    ['Dr', ['dr']],
    ['AM Holm', ['a m holm']],
    ['HOLM AM', ['holm am']],
    ['Ada-Maria  Holm', ['ada maria holm']],
    ['Ada “M” Holm', ['ada m holm']],
    ['O’Leary Tim', ['oleary tim']],
    ['Jr. Holm', ['holm']],
    ['Holm / Vos', ['holm', 'vos']],
    ['', []],
    [' ; , ', []],
  ])('%s', (value, names) => {
    expect(readNames(value).map(nameKeyOf)).toEqual(names);
  });

  it('tells two surnames from a surname and a given name by the surnames it knows', () => {
    expect(readNames('Holm, Vos', new Set(['holm', 'vos'])).map(nameKeyOf)).toEqual(['holm', 'vos']);
  });
});

describe('looksLikeNames', () => {
  it.each(['Holm, Ada', 'Holm,Ada', 'Ada M. Holm', 'Ada M Holm', 'A Holm', 'Ada H', 'Ada and Piet', 'Ada; Piet'])(
    '%s',
    (value) => {
      expect(looksLikeNames(value)).toBe(true);
    },
  );

  it.each(['Ada Holm', 'H, Ada', 'Holm, Ada, Vos', 'm Holm', `Holm, ${'A'.repeat(41)}`, `${'x'.repeat(41)}, Ada`])(
    'not %s',
    (value) => {
      expect(looksLikeNames(value)).toBe(false);
    },
  );
});
