// Cues that put the words around a date before or after the telling; own compilation from English grammar.

/** Auxiliaries and schedule words of what is to come. */
const AHEAD =
  "will|shall|would|must|has\\sto|have\\sto|won['’]t|wouldn['’]t|['’]ll|(?:is|are|was|were|be)\\sto\\s(?!date)|(?:is|are)\\s(?:due|set|slated|scheduled|planned|expected|poised|going)|due\\s(?:to|on|in|by)|scheduled|slated|planned\\s(?:for|to)|plan(?:s|ning)?\\sto|set\\s(?:to|for)|upcoming|expect(?:s|ed|ing)?\\s(?:to|an?|the|no)|(?:adjourn|postpon|extend|remand)ed(?:\\s[a-z]{1,15}){0,4}\\suntil|going\\sto|aims?\\sto|intends?\\sto|hop(?:es?|ing)\\sto|deadline|let['’]s|can\\s(?:you|we)|please|starts|begins|opens|ends|expires|kicks\\soff|takes\\s(?:place|effect|office)|comes\\sinto\\sforce|goes\\son\\strial|are\\sdue|is\\sdue";
/** Finite past forms; participles after an auxiliary ahead are its own. */
const BEHIND =
  '(?:[a-z]{2,20}ed|said|told|was|were|had|did|has|have|came|went|took|held|met|began|left|won|lost|fell|rose|broke|sent|gave|made|sank|led|became|found|saw|got|struck|shot|hit|wrote|spoke|fought|fled|grew|paid|built|brought|put|set)';

/** Group `ahead` or `behind`. */
export const TENSE_CUE = new RegExp(`\\b(?:(?<ahead>${AHEAD})|(?<behind>${BEHIND}))\\b`, 'giu');
export const AHEAD_CUE = new RegExp(`\\b(?:${AHEAD})\\b`, 'iu');
/** Characters between an auxiliary and its participle: "will have been signed". */
export const PARTICIPLE_REACH = 28;
