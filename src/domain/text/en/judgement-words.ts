import { lemma } from '../lemma';

/** How a writer judges instead of telling what happened; compiled by hand from general usage in comment and analysis. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Nouns and adjectives that head a judgement after "be", "make", "have", "seem". */
export const JUDGEMENTS = set(
  'shame pity mistake error disgrace blessing surprise wonder miracle tragedy scandal folly farce reason reasons sense signal message duty ' +
    'betrayal blunder triumph failure success nightmare relief outrage embarrassment symbol sign challenge opportunity priority problem ' +
    'solution question matter fact idea point shameful wrong right unfair fair unacceptable regrettable unfortunate disappointing ' +
    'understandable inevitable obvious clear unclear likely unlikely possible impossible necessary crucial vital essential important worrying',
);

/** Verbs that only tie a judgement to what it is about, with the words they are built with. */
export const JUDGING_VERBS = set(
  'is are was were be been make makes made have has had seem seems seemed remain remains remained',
);

/** "could", "cannot afford": nothing that has happened. */
export const MODALS = set("could might may can cannot can't should would must ought couldn't shouldn't wouldn't");

/** What a page says of itself: "This publication was prepared …". */
export const PAGE_ITSELF =
  /^this (?:publication|article|story|newsletter|page|text|piece|feature|podcast|translation|material)\b/iu;

/** Verbs that say too little to tell whether two sentences mean the same; as lemmas. */
export const TELLING_LITTLE: ReadonlySet<string> = new Set(
  (
    'be is are was were have has had do does did get got go went come came say said tell told make made take took taken put see saw seen ' +
    'know knew think thought want seem become became give gave given keep kept let lie lay'
  )
    .split(' ')
    .map(lemma),
);

/** What follows every disaster and settles nothing: visits, mourning, thanks. */
export const COURTESIES =
  /\b(?:visited (?:the|a|his|her|survivors|victims|families)|mourning|(?:minute|moment) of silence|condolences|tributes?|flowers|vigils?|thanked|praised|(?:cancell?ed|cut short) (?:an?|his|her) (?:trip|visit))\b/iu;
