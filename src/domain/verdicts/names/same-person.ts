import { isNearSpelling } from './near-spelling';
import type { Name } from './read-names';

/**
 * Whether two names may be one person's: every word of the shorter one is a word of the longer one, as such, as its initial, its
 * beginning ("Jeff") or misspelt by a letter, in whatever order; and the surname is among them. A misspelt surname needs a
 * given name that fits.
 */
export function mayBeSamePerson(a: Name, b: Name): boolean {
  const order = wordsOf(a).length - wordsOf(b).length;
  return (order <= 0 && isWithin(a, b)) || (order >= 0 && isWithin(b, a));
}

function isWithin(shorter: Name, longer: Name): boolean {
  const [few, many] = [wordsOf(shorter), wordsOf(longer)];
  const taken = new Set<number>();
  let [whole, exact] = [false, false];
  for (const word of [...few].sort((x, y) => y.length - x.length)) {
    const at = best(word, many, taken);
    if (at === -1) return false;
    taken.add(at);
    const isSurname = shorter.surname.endsWith(word) || longer.surname.endsWith(many[at]!);
    if (word.length > 1 && many[at]!.length > 1 && isSurname) {
      whole = true;
      exact ||= word === many[at];
    }
  }
  if (!whole || (!exact && few.length < 2)) return false;
  return few.length > 1 || many.at(-1) === few[0] || longer.surname.split(' ').includes(few[0]!);
}

const wordsOf = ({ surname, given }: Name): string[] => [...given, ...surname.split(' ')];

function best(word: string, words: readonly string[], taken: ReadonlySet<number>): number {
  const fits = (test: (other: string) => boolean): number =>
    words.findIndex((other, index) => !taken.has(index) && test(other));
  const equal = fits((other) => other === word);
  if (equal !== -1) return equal;
  const begins = fits((other) => isShortFor(word, other) || isShortFor(other, word));
  return begins !== -1 ? begins : fits((other) => isNearSpelling(word, other));
}

/** An initial, or the first three letters and more. */
function isShortFor(short: string, long: string): boolean {
  return (short.length === 1 || short.length >= 3) && long.startsWith(short);
}
