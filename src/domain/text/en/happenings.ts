/** Events as English tells them by a noun: that they were, where they struck, and who came out of them. Own compilation. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Nouns of events that "there is" or that break out. */
export const EVENT_NOUNS = set(
  'fire blaze explosion blast earthquake quake tremor crash accident collision protest demonstration riot unrest shooting stabbing flood storm ' +
    'outbreak clash fight fighting brawl strike outage blackout landslide avalanche stampede leak spill attack robbery murder war conflict ' +
    'scandal crisis shortage',
);

/** Verbs and phrases that say of an event no more than that it was. Base forms. */
export const HAPPENING_VERBS: readonly string[] = ['break out', 'occur', 'happen', 'take place', 'ensue', 'flare up'];

/** Verbs by which an event is somewhere: "an explosion rocked the port". Base forms. */
export const STRIKING_VERBS = set('hit strike rock shake engulf jolt');

/** Nouns behind "there were", by the verb that says it of people; those marked by "be" are done to them. */
export const EVENT_COUNTS: ReadonlyMap<string, string> = new Map(
  'survivor=survive death=die fatality=die injury=be injure casualty=be injure arrest=be arrest'
    .split(/ (?=\p{Ll}+=)/u)
    .map((row) => row.split('=') as [string, string]),
);

/** Verbs of bodies that decide; "unanimously" beside them says that all voted for it. Base forms. */
export const ADOPTING_VERBS = set('adopt approve pass back support endorse ratify agree accept');

/** Those of whom "all" speaks for each that may be named: "all member states" and Hungary. */
export const MEMBER_NOUNS = set(
  'member state country nation party government lawmaker deputy senator legislator judge minister delegate delegation leader ally council ' +
    'everyone everybody people person resident region city company',
);

/** Who may hold a place in a war without being named: those of the state, those against it. */
export const STATE_FORCES = set('government army regime loyalist authority police');
export const REBEL_FORCES = set(
  'rebel insurgent militant opposition guerrilla jihadist separatist militia terrorist gang',
);

/** Verbs that bring a place under control, and that say it is. Base forms. */
export const CAPTURING_VERBS = set('capture seize take retake recapture occupy overrun conquer');
export const CONTROLLING_VERBS = set('control hold rule');
export const CONTROL_NOUNS = set('control rule occupation');

/** Verbs by which a speaker owns up to what a denial denies. Base forms. */
export const ADMITTING_VERBS = set('admit confess acknowledge concede');
