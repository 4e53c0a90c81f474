/** How questions and claims are put into words. `{n}` the number, `{who}` what is counted, `{event}` the event. Own wording. */
export interface QuantityPhrase {
  question: string;
  claim: string;
  /** A running count that later reports raise. */
  cumulative: boolean;
  /** A count of the moment, which later reports raise or lower. */
  momentary?: boolean;
  /** Counted of a vote, not of an incident with victims; or of what an incident destroys. */
  of?: 'votes' | 'things';
}

const phrase = (question: string, claim: string, cumulative = false): QuantityPhrase => ({
  question,
  claim,
  cumulative,
});

const momentary = (question: string, claim: string): QuantityPhrase => ({
  ...phrase(question, claim),
  momentary: true,
});

const things = (question: string, claim: string): QuantityPhrase => ({
  ...phrase(question, claim, true),
  of: 'things',
});

const votes = (question: string, claim: string): QuantityPhrase => ({
  question,
  claim,
  cumulative: false,
  of: 'votes',
});

export const QUANTITY_PHRASES: Readonly<Record<string, QuantityPhrase>> = {
  died: phrase('How many {who} died in {event}?', '{n} {who} died in {event}', true),
  injured: phrase('How many {who} were injured in {event}?', '{n} {who} were injured in {event}', true),
  survived: phrase('How many {who} survived {event}?', '{n} {who} survived {event}'),
  aboard: phrase('How many {who} were on board in {event}?', '{n} {who} were on board in {event}'),
  inside: phrase('How many {who} were there at the time of {event}?', '{n} {who} were there at the time of {event}'),
  trapped: momentary('How many {who} were trapped after {event}?', '{n} {who} were trapped after {event}'),
  missing: momentary('How many {who} were missing after {event}?', '{n} {who} were missing after {event}'),
  rescued: phrase('How many {who} were rescued in {event}?', '{n} {who} were rescued in {event}', true),
  evacuated: phrase('How many {who} were evacuated in {event}?', '{n} {who} were evacuated in {event}', true),
  displaced: momentary('How many {who} were displaced by {event}?', '{n} {who} were displaced by {event}'),
  infected: phrase('How many {who} were infected in {event}?', '{n} {who} were infected in {event}', true),
  hospitalised: momentary(
    'How many {who} were taken to hospital after {event}?',
    '{n} {who} were taken to hospital after {event}',
  ),
  arrested: phrase('How many {who} were arrested in {event}?', '{n} {who} were arrested in {event}', true),
  destroyed: things('How many {who} were destroyed in {event}?', '{n} {who} were destroyed in {event}'),
  damaged: things('How many {who} were damaged in {event}?', '{n} {who} were damaged in {event}'),
  voted_for: votes('How many voted for it in {event}?', '{n} voted for it in {event}'),
  voted_against: votes('How many voted against it in {event}?', '{n} voted against it in {event}'),
  abstained: votes('How many abstained in {event}?', '{n} abstained in {event}'),
  absent: votes('How many were absent from {event}?', '{n} were absent from {event}'),
  members: votes('How many could vote in {event}?', '{n} could vote in {event}'),
  turnout: votes('How high was the turnout in {event}?', 'The turnout in {event} was {n} per cent'),
  casualties: phrase('How many casualties did {event} cause?', '{event} caused {n} casualties', true),
};

/** Of a group, where a text says it of all of them or of one. */
export const FATE_QUESTIONS = {
  died: 'How many {who} died in {event}?',
  survived: 'How many {who} survived {event}?',
} as const;
export const FATE_CLAIMS = {
  none: { died: 'None of the {who} died in {event}', survived: 'None of the {who} survived {event}' },
  some: { died: 'At least one of the {who} died in {event}', survived: 'At least one of the {who} survived {event}' },
} as const;

/** Unit nouns that count people and say no more. */
export const PERSON_UNITS: readonly string[] = [
  'person',
  'people',
  'life',
  'victim',
  'fatality',
  'death',
  'casualty',
  'human',
  'dead',
  'body',
  'survivor',
  'other',
];

export const COMPARATOR_PHRASES: Readonly<Record<string, string>> = {
  eq: '',
  ge: 'at least ',
  gt: 'more than ',
  le: 'at most ',
  lt: 'fewer than ',
  approx: 'about ',
  almost: 'almost ',
  range: '',
  vague: '',
};

/** "Shelling hit …": words that head a question about the agent. */
export const WHO_QUESTION = 'Who is behind {event}?';
export const WHO_CLAIM = '{who} is behind {event}';
export const WHEN_QUESTION = 'When did {event} happen?';
export const WHEN_CLAIM = '{event} happened {when}';
/** Noun classes named after one thing of many: "the signing of an agreement". */
export const ONE_OF_MANY = / of (?=(?:agreement|aircraft|missile|drone|embassy|vote|sentence|offence)$)(?=([aeiou])?)/u;

/** Of what is named by its kind and who took part: "the meeting involving …". */
export const DATE_QUESTION = 'When did {event} take place?';
export const DATE_CLAIM = '{event} took place {when}';
export const WHERE_QUESTION = 'Where did {event} take place?';
export const WHERE_CLAIM = '{event} took place in {where}';

export const OFFICE_NAME = '{office} of {body}';
export const HOLDER_QUESTION = 'Who is {office} of {body}?';
export const HOLDER_CLAIM = '{who} is {office} of {body}';
export const WINNER_QUESTION = 'Who won? {event}';

/** Words that lead a sentence and say nothing of its content. */
export const LEADING_CONNECTIVES =
  /^(?:however|but|and|so|thus|then|also|moreover|furthermore|in addition|meanwhile|nevertheless|finally|although|though|while|(?:before|after|since|until) (?:that|then)|at (?:that|the) (?:time|moment)|earlier|later|afterwards|shortly afterwards|that|yes|no)\b[,\s]*/iu;

/** What incidents destroy, by the word that news counts it with, and the plain one of each. */
export const DESTROYED_THINGS: ReadonlyMap<string, string> = new Map(
  [
    'home house dwelling residence',
    'building structure',
    'school',
    'car vehicle',
    'shop store',
    'bridge',
    'farm',
    'hut',
    'tent',
    'apartment flat',
  ]
    .map((row) => row.split(' '))
    .flatMap((words) => words.map((word) => [word, words[0]!] as const)),
);
export const DESTRUCTION =
  /^(?:destroy(?:ed|ing)|levell?(?:ed|ing)|raz(?:ed|ing)|flatten(?:ed|ing)|gutted|burn(?:ed|t) down|wreck(?:ed|ing))$/u;
export const DAMAGE = /^damag(?:ed|ing)$/u;
