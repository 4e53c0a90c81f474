// Years written out as they are spoken: "nineteen eighty-six", "two thousand and fifteen".

export const SPELLED_TENS: readonly string[] = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
export const SPELLED_SMALL: readonly string[] =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );

const SMALL = `(?:${[...SPELLED_SMALL].sort((a, b) => b.length - a.length).join('|')})`;
const BELOW_HUNDRED = `(?:(?:${SPELLED_TENS.join('|')})(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine))?|${SMALL})`;

/** A number below a hundred in words. */
export const SPELLED_DAY = `(?:twenty[\\s-](?:one|two|three|four|five|six|seven|eight|nine)|thirty(?:[\\s-]one)?|twenty|${SMALL})`;
export const SPELLED_YEAR = `(?:two\\sthousand(?:\\s(?:and\\s)?${BELOW_HUNDRED})?|(?:sixteen|seventeen|eighteen|nineteen)(?:\\shundred(?:\\sand)?)?[\\s-]${BELOW_HUNDRED}|twenty[\\s-](?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine))?))\\b`;
