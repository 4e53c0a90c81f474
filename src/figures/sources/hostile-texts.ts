/** What no article holds, each repeated without end. */
const PIECES: readonly string[] = [
  // Marks and white space.
  ...' \t\n.,;:!?-–—\'’‘"“”„«»()[]{}<>/\\|@#%&*_=+~^`$€£…•\u0000\u00a0\u200b\u2028\u202e',
  '\r\n',
  '\n\n',
  '...',
  '?!',
  // Brackets and quotes, open and nested.
  '([',
  '(a ',
  'a (b) ',
  '(he said ',
  '“a ',
  '“‘',
  '“A ‘b “c ',
  "'a ",
  "a 'b ",
  '"a" ',
  '“A” ',
  '«a» ',
  '“Yes we said,” he said. ',
  '“We left,” Berg said. “We did not return.” ',
  '“We left\n\n',
  'He said: “We left.\n\n',
  // Names and words.
  'A',
  'a',
  'aA',
  'A ',
  'A. ',
  'A.B. ',
  'Aa ',
  'Kari Berg ',
  'Ministry of ',
  'President ',
  'President of the ',
  'Mr. ',
  'Dr. Okoro, ',
  'Kari Berg, head of the Harbour Institute, ',
  'Inc. U.S. etc. ',
  'and ',
  'who ',
  ', who ',
  ', which was ',
  'which said that ',
  'that ',
  'not ',
  'no ',
  'said ',
  'he said ',
  'Berg said that ',
  'Berg denied that ',
  'to be to have ',
  'according to ',
  'According to Berg, ',
  'may might could ',
  'reportedly allegedly ',
  'if ',
  'because ',
  'although it was, ',
  'never without ',
  'after before since ',
  'quickly ',
  'ships, ',
  'was closed ',
  'killed injured ',
  'a-',
  "a'",
  'a-b ',
  "o'clock's ",
  'SHIPS SANK ',
  'ships sank ',
  'and the minister said that more than 40 people ',
  'and the minister of Norway said that the port was closed on 3 May, which angered the crews, ',
  'the ship, which sank, (it was old) and, as he said, left, a wreck, ',
  // Numbers, sums and dates.
  '9',
  '1 ',
  '1,',
  '1.',
  '1/',
  '12-',
  '1–2 ',
  '0,000,',
  '1e9 ',
  '$1 ',
  '$',
  '5% ',
  '5 km ',
  'about 5 ',
  'more than about ',
  '10 of 20 ',
  'one ',
  'three ',
  'twenty-',
  'one hundred ',
  'hundred ',
  'million ',
  'one hundred and ',
  'half a ',
  'dozens of ',
  'from 5 to ',
  'between 5 and ',
  '38 people died and 29 survived, ',
  'no one was killed, ',
  '2020 ',
  'May ',
  'May 5 ',
  '5 May 2021, ',
  'on Monday ',
  '2021-05-03 ',
  'early in the ',
  'since the ',
  'two days after the ',
  'two days before the sinking of the ship on 3 May 2021 ',
  'On 3 May 2021 the ship sank. Two days after the sinking it rose. ',
  'the week after ',
  '10:30 ',
  // Addresses and scripts.
  'https://a.example/b?c=d&e=f#g ',
  'www.a.',
  'a@b.example ',
  'слово λόγος كلمة 言葉 שלום 12 ',
  'Кот cat 猫 ship العربية 12 Berg. ',
  '漢字',
  'a\u0301',
  '\u0301',
  '\u0646\u200d',
  '👩‍🚀 ',
  '👩‍',
  '🇳🇴',
  '\ud83d \ude00',
  '\ud800',
  'The \udc00 ship \ud800 sank. ',
  'İ',
  'ß ',
  // Lines and sentences.
  'a\n',
  'a\n\n',
  'Ship.\n\n',
  'The ship sank on Monday\n',
  '– he said\n',
  '1. The ship sank on Monday in the bay.\n',
  'Goals\t3\t12\t4.5%\t$1,200\n',
  'The ship sank. ',
  'The ship sank on 3 May 2021, Kari Berg said, and at least 38 people died. ',
  'Provided, however, that the lessee shall not, except as set forth in Article 5(a), be liable to the lessor; ',
];

/** `size` characters of `piece` over and over. */
export const fill = (piece: string, size: number): string =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

/** A sentence of names that are all new. */
function newNames(size: number): string {
  const names: string[] = [];
  for (let length = 0, n = 0; length < size; n++) {
    const name = `Kari B${n.toString(36)} said on ${(n % 28) + 1} May ${1900 + (n % 120)} that ${n} ships sank`;
    names.push(name);
    length += name.length + 2;
  }
  return names.join('. ').slice(0, size);
}

/** Sentences that differ in a number, since a reader may remember what it has read. */
const NUMBERED = [
  'The ship # sank. ',
  '“Yes we saw #,” he said. ',
  'On 3 May 2021 ship # sank. Two days after the sinking it rose. ',
  'Ship # sank on 3 May 2021, Kari Berg said, and at least 38 people died. ',
];

/** `size` characters of `piece`, numbered. */
const count = (piece: string, size: number): string =>
  Array.from({ length: Math.ceil(size / piece.length) }, (_, n) => piece.replace('#', String(n)))
    .join('')
    .slice(0, size);

/** Brackets or quotes, opened to the middle and closed from there. */
const nest = (open: string, close: string, size: number): string => `${fill(open, size / 2)}${fill(close, size / 2)}`;

/** Texts of `size` characters by what they are made of. */
export function* hostileTexts(size: number): Generator<readonly [name: string, text: string]> {
  for (const piece of PIECES) yield [JSON.stringify(piece), fill(piece, size)];
  for (const piece of NUMBERED) yield [JSON.stringify(piece), count(piece, size)];
  yield ['nested brackets', nest('(a ', 'b) ', size)];
  yield ['nested quotes', nest('“a ', 'b” ', size)];
  yield ['nested guillemets and brackets', nest('«a (', 'b) c» ', size)];
  yield ['one word', fill('a', size)];
  yield ['new names', newNames(size)];
}
