/** Words around personal names in bylines and catalogues that are no part of the name; from the practice of library catalogues and book shops. */
export const NAME_SUFFIXES: ReadonlySet<string> = new Set('jr sr ii iii iv phd md dds esq obe cbe mbe'.split(' '));
export const BYLINE_ROLES: ReadonlySet<string> = new Set(
  'author authors editor editors ed eds translator trans illustrator illus contributor foreword introduction by with hrsg'.split(
    ' ',
  ),
);
/** Ends of a list that name nobody: "Ullman et al.", "Ullman and others". */
export const AND_OTHERS = /[\s,;]{1,3}(?:et\.?\s?al\b\.?|(?:and|&)\s(?:others|more)\b\.?).{0,10}$/iu;
/** What stands between the names of a list. */
export const LIST_JOINTS = /(?:;|\||&|\n|\s\/\s|(?<=,[^,/]{1,40})\/(?=[^,/]{1,40},)|,?\s(?:and|with)\s)\s{0,3}/iu;
