/** How English news pages word what is not article text; compiled for this project by reading such pages. Bounded, so linear. */

/** The line begins like an invitation, a credit or a section label, whatever follows. */
export const BOILERPLATE_START =
  /^(?:read (?:also|more|next|now|on|in|us)\b|reading now|see also|also read|related(?: (?:articles|stories|news|content|topics))?\b *:?|more on this|recommended|most (?:read|popular)|trending|follow (?:us|our)\b|subscribe\b|sign up\b|join (?:us|our)\b|share (?:this|on)\b|support (?:us|our|local|independent)\b|donate\b|click here|tap here|watch(?: (?:live|more|also))? *:|listen *:|photo(?:s|graph)?(?: (?:by|credit))? *[:©/]|image(?: (?:source|credit|caption))? *[:©]|picture *:|video *:|caption *:|source *:|tags? *:|topics *:|categor(?:y|ies) *:|advert(?:isement|ising)?\b|sponsored\b|copyright\b|©|\(c\)|all rights reserved|\(?(?:additional )?(?:reporting|editing|writing) by\b|last updated|updated *:?|published *:?|posted (?:on|by)\b|first published|editor(?:['’]s note)?\b *[:.]?$|correspondent$|comments? *\(?\d{0,6}\)?$|print$|home$|menu$|skip to|https?:\/\/|www\.)/iu;

/** "By Jane Doe", "By Jane Doe and John Roe in Lagos". Each name must end in a separator, so there is one way to match. */
export const BYLINE = /^(?:[Bb]y|BY) (?:\p{Lu}[\p{L}.'’-]{0,30}(?:,? (?:and|in|for) |, | |$)){1,10}$/u;

/** Only weekdays, months, figures, clock times and time zones. */
export const DATELINE =
  /^(?:(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|at|on|[ap]\.?m\.?|gmt|utc|[cemp][ds]?e?t|bst|ist)(?!\p{L})|\d{1,4}(?:st|nd|rd|th)?(?!\d)|[\s,.:;|/–—-]){1,40}$/iu;
/** A line that asks the question which the text below it answers. Anchored and bounded. */
export const QUESTION =
  /^(?:what|who|whose|why|how|where|when|which|is|are|was|were|will|would|can|could|should|does|do|did|has|have|had)\b[^“"”\n]{2,90}\?$/iu;

const MONTHS =
  'January|Jan|February|Feb|March|Mar|April|Apr|May|June|July|August|Aug|September|Sept|Sep|October|Oct|November|Nov|December|Dec';
const MONTH = `(?:${MONTHS}|${MONTHS.toUpperCase()})\\.?`;
const DAY = `(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? \\d{4})?|${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?)`;
const AGENCY = '\\((?!\\d)[^()\\n]{2,30}\\)';
const PLACE_NAME =
  "(?!(?:On|In|By|Since|Until|After|Before|From) )\\p{Lu}[\\p{L}.'’-]{1,24}(?: \\p{Lu}[\\p{L}.'’-]{0,24}){0,3}";
const CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]{2,24}(?: \\p{Lu}[\\p{Lu}.'’-]{0,24}){0,3}";
const AND_LAND = `(?:, ${PLACE_NAME}){0,2}`;

/** Where and when a report was filed, ahead of its first sentence: "KYIV, 3 May 2023 (Reuters) — ", "Paris, May 3 - ". */
export const LEADING_DATELINE = [
  new RegExp(
    `^${PLACE_NAME}${AND_LAND},? \\(?${DAY}\\)?(?:,? ${AGENCY})? ?(?:[—–:]|-{1,2} ) ?(?=[\\p{Lu}\\d“"‘])`,
    'u',
  ),
  new RegExp(`^${PLACE_NAME}${AND_LAND},? ${AGENCY} ?(?:[—–:]|-{1,2} ) ?(?=[\\p{Lu}\\d“"‘])`, 'u'),
  new RegExp(`^${CAPITALS}${AND_LAND} ?(?:[—–]|-{1,2} ) ?(?=[\\p{Lu}“"‘])`, 'u'),
] as const;
