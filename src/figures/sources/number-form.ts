const FORMS: [form: string, pattern: RegExp][] = [
  ['negative', /^(-|−|minus|negative)/i],
  ['digits in groups by spaces', /\d[  \u202f]\d{3}/],
  ['fraction', /[⅓⅔¼½¾/]|\b(half|over|out of|quarters?)\b|(third|fourth|fifth|eighth|ninth|dth|first)s?\b/i],
  ['dozens', /\b(dozens?|dozs?|dzs)\b/i],
  ['digits with a scale', /\d\s*[a-z]/i],
  ['digits', /\d/],
];

/** How a number is written, to sort what went wrong. */
export function numberForm(phrase: string): string {
  return FORMS.find(([, pattern]) => pattern.test(phrase))?.[0] ?? 'words';
}
