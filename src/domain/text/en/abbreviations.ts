/** English abbreviations that end in a full stop inside a sentence; compiled for this project from general knowledge. */

/** Never end a sentence: a name or number follows. */
export const LEADING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms messrs dr prof sr. rev hon gen lt col maj capt cpl sgt adm cmdr brig gov sen rep pres st mt ft fr sgt supt insp ' +
    'no nos art arts sec fig figs vol vols p pp ch approx est ca cf vs v e.g i.e viz incl excl al'
  ).split(' '),
);

/** May end a sentence, so the word after decides. */
export const TRAILING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'inc co corp ltd llc plc bros jr sr etc a.m p.m u.s u.k u.n e.u u.s.a u.s.s.r d.c u.a.e ph.d b.c a.d ave blvd rd dept univ assn ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'
  ).split(' '),
);

/** Words that open a new sentence after "the U.S." or "6 p.m.", unlike a name or noun that carries on. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  (
    'the a an this that these those it he she they we you i in on at after before but and however although while when as if ' +
    'there his her their its our my for from with by to according since despite meanwhile officials police some many most all no not'
  ).split(' '),
);

/** Acronyms that in small letters are words of grammar. */
export const ACRONYMS_LIKE_WORDS: ReadonlySet<string> = new Set(['WHO', 'IT']);
