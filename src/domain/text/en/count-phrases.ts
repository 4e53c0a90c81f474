// Phrases around a figure that say what of a thing it measures; own compilation. Each ends or begins at the figure.

const HEDGE =
  '(?:(?:about|around|nearly|almost|roughly|approximately|over|under|only|just|some|at least|more than|less than|fewer than|up to) )?';

/** "rose by 2 percent", "an increase of 300": by how much something changed, not what it came to. */
export const CHANGE_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:(?:rose|risen|rises|rising|fell|fallen|falls|falling|grew|grown|growing|increased|increasing|dropped|dropping|declined|declining|shrank|shrunk|climbed|gained|soared|plunged|slipped|jumped|cut|raised|reduced|lowered|expanded) (?:\\p{L}{1,12} ){0,2}by|(?:increase|rise|drop|fall|decline|growth|decrease|gain|reduction|jump) of) ${HEDGE}$`,
  'iu',
);

/** "founded with 12 employees". */
export const START_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:founded|began|begun|started|opened|launched|established|set up|formed)(?: \\p{L}{1,14}| \\d{4}){0,5} with ${HEDGE}$`,
  'iu',
);

/** "employs 300 people", "a workforce of 120". */
export const STAFF_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:(?:employs?|employed|employing)|(?:workforce|staff|payroll|headcount) of) ${HEDGE}$`,
  'iu',
);

/** "aged 41", "at the age of 78". */
export const AGE_BEFORE = /(?:^|[^\p{L}])(?:aged|at age|at the age of) $/iu;
/** "the suspect, 41, was": an age between commas behind a word. */
export const AGE_APPOSED = { before: /\p{L}, $/u, after: /^, (?!\d)/u };

/** What a length is the length of, by the words before it or right behind it. */
export const EXTENTS: readonly { kind: string; before: RegExp; after: RegExp }[] = [
  { kind: 'length', before: /\blength (?:of|is|was) $/iu, after: /^[ -](?:long|in length)\b/iu },
  {
    kind: 'height',
    before: /\b(?:height|elevation|altitude) (?:of|is|was) $/iu,
    after: /^[ -](?:tall|high|in height)\b/iu,
  },
  { kind: 'width', before: /\b(?:width|breadth) (?:of|is|was) $/iu, after: /^[ -](?:wide|broad|in width)\b/iu },
  { kind: 'depth', before: /\bdepth (?:of|is|was) $/iu, after: /^[ -](?:deep|in depth)\b/iu },
  {
    kind: 'distance',
    before: /\bdistance (?:of|is|was) $/iu,
    after:
      /^ (?:(?:to the )?(?:north|south|east|west|northeast|northwest|southeast|southwest)\b|away\b|from\b|off\b|outside\b|upstream\b|downstream\b)/iu,
  },
];

/** "in Orsk", "across the United States": the first word of the place. */
export const LOCATED = /\b(?:[Ii]n|[Aa]cross|[Tt]hroughout|[Ww]ithin) (?:the )?(\p{Lu}[\p{L}'’-]{1,40})/gu;
