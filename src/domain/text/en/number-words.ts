import { wordTable } from '../word-table';

// English number words: cardinals, scales (short scale, the Indian ones, the trade's dozen and score), ordinals as denominators,
// and the suffixes of the financial press.

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

export const CARDINALS = wordTable<number>({
  ...Object.fromEntries(ONES.split(' ').map((word, value) => [word, value])),
  ...Object.fromEntries(TENS.split(' ').map((word, index) => [word, (index + 2) * 10])),
});

/** Zero, where digits are read out: "nine point nought four". */
export const ZEROS = new Set(['nought', 'naught', 'oh']);

/** Singular; "three millions" is read too. */
export const SCALES = wordTable<number>({
  dozen: 12,
  doz: 12,
  dz: 12,
  score: 20,
  hundred: 100,
  thousand: 1000,
  lakh: 100_000,
  million: 1_000_000,
  mil: 1_000_000,
  mn: 1_000_000,
  mln: 1_000_000,
  crore: 10_000_000,
  billion: 1_000_000_000,
  bn: 1_000_000_000,
  bln: 1_000_000_000,
  trillion: 1_000_000_000_000,
  tn: 1_000_000_000_000,
  tln: 1_000_000_000_000,
  trn: 1_000_000_000_000,
});

/** Scales that are words: "a million" is a number, "a mn" is not. */
export const SCALE_WORDS = new Set('dozen hundred thousand lakh million crore billion trillion'.split(' '));

/** Written right after the digits: "4.1bn"; the scales above may be, too. */
export const SCALE_SUFFIXES = wordTable<number>({
  k: 1000,
  m: 1_000_000,
  mm: 1_000_000,
  b: 1_000_000_000,
  t: 1_000_000_000_000,
  ...Object.fromEntries('mil mn mln bn bln tn tln trn'.split(' ').map((word) => [word, SCALES[word] ?? 1])),
});

const ORDINAL_ONES =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';

/** Denominators as words; the key is singular. "First" and "second" are ones only behind a ten: "twenty-first". */
export const DENOMINATORS = wordTable<number>({
  half: 2,
  halve: 2,
  quarter: 4,
  ...Object.fromEntries(ORDINAL_ONES.split(' ').map((word, value) => [word, value])),
  ...Object.fromEntries(TENS.split(' ').map((word, index) => [word.replace(/y$/, 'ieth'), (index + 2) * 10])),
  hundredth: 100,
  thousandth: 1000,
  millionth: 1_000_000,
  billionth: 1_000_000_000,
  trillionth: 1_000_000_000_000,
});

/** Words that turn the number behind them below zero. */
export const NEGATIVE_WORDS = new Set(['minus', 'negative']);

/** "He tested negative twelve times." */
export const TEST_WORDS = new Set('test tests tested testing came result results'.split(' '));

/** Before "half", "a third", where no "of" follows: something is measured. */
export const SHARE_LEADS = new Set(
  'by than is was were are about nearly almost over around roughly approximately under equals to least most only just exactly'.split(
    ' ',
  ),
);

/** Behind "half": what is halved, or what the half does. */
export const HALF_FOLLOWERS = new Set(
  'of the its their his her our my your that those these all were are was have had said'.split(' '),
);

/** Before "three quarters": stretches of time or play are counted. */
export const PERIOD_LEADS = new Set(
  'last past first next consecutive previous these those recent straight successive preceding coming final'.split(' '),
);

/** After a hyphen: "one-off", "two-way" count nothing. */
export const NO_COUNT_SUFFIXES = new Set('off way on up sided to-one nil on-one and-only armed handed'.split(' '));

/** Verbs and adverbs that tell how many times. */
export const MULTIPLES = wordTable<string>({
  twice: '2',
  thrice: '3',
  doubled: '2',
  twofold: '2',
  tripled: '3',
  trebled: '3',
  threefold: '3',
  quadrupled: '4',
  fourfold: '4',
  quintupled: '5',
  fivefold: '5',
  tenfold: '10',
  hundredfold: '100',
});

/** Near "7 of 10" and "7/10": marks, whose whole is their unit. */
export const RATING_WORDS = new Set(
  'rated rates rate rating ratings score scores scored scoring review reviews reviewer critic critics stars grade graded gave awarded metacritic average'.split(
    ' ',
  ),
);
