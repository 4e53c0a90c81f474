import { SPELLED_SMALL, SPELLED_TENS } from '../en/spelled-years';

/** "nineteen eighty-six" 1986, "two thousand and fifteen" 2015, "twenty five" 25; the words are known to be such. */
export function spelledNumber(words: string): number {
  const parts = words.toLowerCase().split(/[\s-]+/);
  const thousands = parts.indexOf('thousand');
  if (thousands >= 0) return 2000 + sum(parts.slice(thousands + 1));
  const [first = '', ...rest] = parts;
  const century = small(first) >= 16 || (first === 'twenty' && sum(rest) >= 10);
  if (rest.length === 0 || !century) return sum(parts);
  return (first === 'twenty' ? 20 : small(first)) * 100 + sum(rest);
}

/** "the nineties" 1990, "the roaring twenties" 1920. */
export function decadeOfWord(word: string): number {
  const stem = word.toLowerCase().match(/(\p{L}{2,6})ties$/u)?.[1] ?? '';
  return 1920 + 10 * SPELLED_TENS.findIndex((tens) => tens.startsWith(stem));
}

const small = (word: string): number => SPELLED_SMALL.indexOf(word) + 1;

function sum(words: readonly string[]): number {
  return words.reduce((total, word) => {
    const tens = SPELLED_TENS.indexOf(word);
    return total + (tens >= 0 ? 20 + 10 * tens : small(word));
  }, 0);
}
