import porter2 from 'wink-porter2-stemmer';

/** Longer than any word of English; the stemmer's time grows with the square of the length. */
const LONGEST = 60;

/** The stem of a lower-case word (Porter 2); what is no word for its length is its own stem. */
export const stem = (word: string): string => (word.length > LONGEST ? word : porter2(word));
