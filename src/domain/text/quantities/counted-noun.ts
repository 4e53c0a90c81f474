import { IRREGULAR_PLURALS } from '../en/counted-nouns';
import { NO_PLURAL } from '../en/year-context';

/** Whether a lower-case word looks like a plural noun. */
export function isPlural(word: string): boolean {
  if (word in IRREGULAR_PLURALS) return true;
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us|is|'s|ous)$/.test(word) && !NO_PLURAL.has(word);
}

/** The singular of a lower-case plural noun: "people" person, "injuries" injury, "crashes" crash. */
export function singular(word: string): string {
  const irregular = IRREGULAR_PLURALS[word];
  if (irregular !== undefined) return irregular;
  if (!word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
