import porter2 from 'wink-porter2-stemmer';

/** Longer than any word of English; the stemmer's time grows with the square of the length. */
const LONGEST = 60;

/** Every word of a text is asked for several times, and most texts use the same ones. */
const stems = new Map<string, string>();
const MOST_STEMS = 50_000;

/** The stem of a lower-case word (Porter 2); what is no word for its length is its own stem. */
export function stem(word: string): string {
  if (word.length > LONGEST) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const found = porter2(word);
  stems.set(word, found);
  return found;
}
