// Words around a month, a decade or two numbers with a slash that tell a date from something else; own compilation.

/** Also verbs, or short for something else. */
const AMBIGUOUS_MONTHS = new Set('may march mar sun dec jan sep nov jun jul aug apr oct'.split(' '));
/** Also given names and surnames. */
const NAME_MONTHS = new Set('april may june august'.split(' '));

/** A month only where it is written as a name. */
export function isMonthWord(month: string): boolean {
  return month !== month.toLowerCase() || !AMBIGUOUS_MONTHS.has(month);
}

/** Whether a lone word that could be a month is one, by how it is written, its lead and what follows. */
export function isLoneMonth(word: string, lead: string, after: string): boolean {
  const lower = word.toLowerCase();
  const acronym = word === word.toUpperCase() && word.length < 5;
  if (!isMonthWord(word) || (AMBIGUOUS_MONTHS.has(lower) && acronym)) return false;
  if (NAME_MONTHS.has(lower) && /^\s\p{Lu}\p{Ll}/u.test(after)) return false;
  if (/^(?:the|that|and|or|for)$/.test(lead) && (lower === 'may' || (lower === 'march' && lead !== 'the')))
    return false;
  return !(lower === 'march' && /^\s(?:on|against|for|to\s\p{Lu})\b/u.test(after));
}

/** Temperatures and scores are told in such tens too. */
export const COUNTED_AFTER_DECADE =
  /temperature|degrees|\bhighs?\b|\blows\b|\bscor|\bshot\b|\baged?\b|\bhis\b|\bher\b|\btheir\b/i;

/** Denominators of the fractions that are written with a slash. */
export const FRACTION_BOTTOMS: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 8, 10, 16]);
