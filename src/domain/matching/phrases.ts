import { LEADING_CONNECTIVES, ONE_OF_MANY } from '../text/en/claim-phrases';
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

/** "Signing of agreement: Ann, Bob" within a sentence: "the signing of an agreement involving Ann and Bob". What is a phrase already stays. */
export function happening(label: string): string {
  const [what = '', names] = label.split(': ', 2);
  const phrase = /^the /u.test(what)
    ? what
    : `the ${what.charAt(0).toLowerCase()}${what.slice(1)}`.replace(ONE_OF_MANY, (_, vowel?: string) =>
        vowel === undefined ? ' of a ' : ' of an ',
      );
  return names ? `${phrase} involving ${names.replace(/, (?=[^,]*$)/u, ' and ')}` : phrase;
}

/** A sentence that names an event by the label `own` with the name of another label, once: one event, one name. */
export function renameEvent(sentence: string, own: string, known: string): string {
  for (const [name, other] of [
    [own, known],
    [happening(own), happening(known)],
  ] as const)
    for (const letters of [(text: string) => text, capitalise])
      if (sentence.includes(letters(name))) return sentence.replace(letters(name), () => letters(other));
  return sentence;
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
    .replace(/(?<![\s.,;:–—"“”«»)])[\s.,;:–—"“”«»)]+$/u, '');
  const closed = bare.lastIndexOf('“') > bare.lastIndexOf('”') ? `${bare}”` : bare;
  const named = subject === null ? closed : closed.replace(/^(?:he|she)\b/iu, subject);
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
