import { LEADING_CONNECTIVES } from '../text/en/claim-phrases';
import { dayWords } from '../values/wording';

/** "on 25 December 2024", "in December 2024", "in 2024"; null for what EDTF says less plainly. */
export function datePhrase(edtf: string): string | null {
  const words = dayWords(edtf);
  return words && `${/^\d{1,2} /u.test(words) ? 'on' : 'in'} ${words}`;
}

/** `{name}` replaced by its value, first letter capital. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return capitalise(template.replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? ''));
}

export function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/**
 * A statement as a claim: connectives, quotation marks and brackets at the edges and the full stop taken off, the subject named:
 * `subject` for a leading pronoun, `shared` where the clause has none.
 */
export function claimSentence(text: string, subject: string | null, shared: string | null = null): string {
  const bare = text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[–—\-"“”'«»(\s]+/u, '')
    .replace(LEADING_CONNECTIVES, '')
    .replace(/[\s.,;:–—"“”«»)]+$/u, '')
    .replace(/“[^”]*$/u, (open) => `${open}”`);
  const named = subject === null ? bare : bare.replace(/^(?:he|she)\b/iu, subject);
  return capitalise(shared === null ? named || text.trim() : `${shared} ${named}`);
}

/** What is denied, as it would be asserted: "any warning had been given" → "a warning had been given". */
export function asserted(denied: string): string {
  return denied
    .replace(/\bany(one|body|thing|where)\b/giu, 'some$1')
    .replace(/\bany (?=\p{L}+(?:s|ment|tion|doing|ity)\b)/giu, '')
    .replace(/\bany (?=([aeiou])?)/giu, (_, vowel?: string) => (vowel === undefined ? 'a ' : 'an '))
    .replace(/\bever /giu, '');
}
