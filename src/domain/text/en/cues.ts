import type { Modality } from '../statement';

/** What a speech verb does to the proposition it reports, and what it needs beside it; from general grammar and news style guides. */
export interface Cue {
  verb: string;
  /** What the verb makes of its complement when it is not negated. */
  modality: Modality;
  /** `clause`: only with "that", a clause or a quote; `any`: also with a noun ("denied involvement", "thanked the crew"). */
  takes: 'clause' | 'any';
}

const CLAUSE_VERBS =
  'say add note tell state announce emphasise emphasize stress underline underscore explain report declare write tweet post maintain insist ' +
  'argue recall reiterate reaffirm concede observe remark comment reply respond answer continue conclude disclose reveal testify confirm ' +
  'signal stipulate assert affirm point inform brief describe complain joke quip shout whisper acknowledge admit recount caution ' +
  'warn estimate reckon suggest indicate show find convince assure lament claim allege agree hint boast ask call appeal demand urge advise order label brand dub think believe ' +
  'rule put ' +
  'fear worry hope read predict forecast expect anticipate pledge promise vow swear guarantee deny reject dismiss refute rebut contend dispute doubt';

const MODALITIES: Readonly<Record<string, Modality>> = {
  claim: 'alleged',
  allege: 'alleged',
  contend: 'alleged',
  think: 'perceived',
  believe: 'perceived',
  fear: 'feared',
  worry: 'feared',
  predict: 'predicted',
  forecast: 'predicted',
  expect: 'predicted',
  anticipate: 'predicted',
  pledge: 'pledged',
  promise: 'pledged',
  vow: 'pledged',
  swear: 'pledged',
  guarantee: 'pledged',
  deny: 'denied',
  reject: 'denied',
  dismiss: 'denied',
  refute: 'denied',
  rebut: 'denied',
  dispute: 'denied',
  doubt: 'perceived',
  accuse: 'accused',
  blame: 'accused',
  demand: 'normative',
  urge: 'normative',
  call: 'normative',
  appeal: 'normative',
  advise: 'normative',
  order: 'normative',
};

const NOUN_VERBS =
  'accuse blame deny thank apologise apologize congratulate condemn criticise criticize praise welcome pledge vow denounce hail slam';

/** Past forms and participles that rules do not give. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['said', 'says', 'saying'],
  tell: ['told', 'tells', 'telling'],
  write: ['wrote', 'writes', 'writing', 'written'],
  swear: ['swore', 'swears', 'swearing', 'sworn'],
  show: ['showed', 'shows', 'showing', 'shown'],
  find: ['found', 'finds', 'finding'],
  think: ['thought', 'thinks', 'thinking'],
  forecast: ['forecast', 'forecasts', 'forecasting'],
  admit: ['admitted', 'admits', 'admitting'],
  quip: ['quipped', 'quips', 'quipping'],
  rebut: ['rebutted', 'rebuts', 'rebutting'],
  signal: ['signalled', 'signaled', 'signals', 'signalling'],
  refute: ['refuted', 'refutes', 'refuting'],
  slam: ['slammed', 'slams', 'slamming'],
  dub: ['dubbed', 'dubs', 'dubbing'],
  read: ['read', 'reads'],
  put: ['puts', 'putting'],
};

function inflect(verb: string): readonly string[] {
  const irregular = IRREGULAR[verb];
  if (irregular !== undefined) return [verb, ...irregular];
  if (/e$/u.test(verb)) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/u.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  return [verb, /(?:s|sh|ch|x)$/u.test(verb) ? `${verb}es` : `${verb}s`, `${verb}ed`, `${verb}ing`];
}

const forms = new Map<string, Cue>();
for (const verb of CLAUSE_VERBS.split(' ')) {
  for (const form of inflect(verb))
    forms.set(form, { verb, modality: MODALITIES[verb] ?? 'asserted', takes: 'clause' });
}
for (const verb of NOUN_VERBS.split(' ')) {
  for (const form of inflect(verb)) forms.set(form, { verb, modality: MODALITIES[verb] ?? 'asserted', takes: 'any' });
}

/** Every form of every speech verb, lower case. */
export const SPEECH_CUES: ReadonlyMap<string, Cue> = forms;
export const SPEECH_VERB_FORMS: ReadonlySet<string> = new Set(forms.keys());

/** What is refused in "was denied entry": no denial of a proposition. */
export const REFUSABLE: ReadonlySet<string> = new Set(
  (
    'landing access entry permission visa visas bail asylum parole admission passage treatment aid service services request requests ' +
    'application appeal boarding citizenship accreditation care food water medicine visitation credit funding promotion leave refuge ' +
    'opportunity right rights chance'
  ).split(' '),
);

/** Nouns that carry a proposition: "deny the allegations", "dismissed reports that". */
export const PROPOSITION_NOUNS: ReadonlySet<string> = new Set(
  (
    'involvement responsibility wrongdoing allegation allegations accusation accusations claim claims report reports charge charges ' +
    'rumour rumours rumor rumors suggestion suggestions complicity knowledge guilt role link links connection having being it this ' +
    'that any all culpability liability collusion existence use plot'
  ).split(' '),
);

/** Speakers that are documents: "the report said". */
export const DOCUMENT_NOUNS: ReadonlySet<string> = new Set(
  (
    'report document declaration treaty agreement study survey poll statement communique communiqué letter memo memorandum law decree ' +
    'constitution resolution ruling indictment article text bill charter review audit filing transcript contract protocol order ' +
    'reports documents studies surveys polls statements letters memos laws rulings filings papers records emails email note notice lawsuit complaint ' +
    'affidavit dossier manifesto verdict judgment judgement readout bulletin dispatch brief inquiry analysis paperwork notes minutes post tweet'
  ).split(' '),
);

/** "Official figures", "government data". */
export const FIGURE_NOUNS: ReadonlySet<string> = new Set(
  'figures statistics data numbers records estimates count tally census tallies'.split(' '),
);
export const OFFICIAL_ADJECTIVES: ReadonlySet<string> = new Set(
  'official government state ministry federal national municipal public police health'.split(' '),
);

/** Those who speak for others: "a spokesman for the bank". */
export const SPOKES_NOUNS: ReadonlySet<string> = new Set(
  'spokesman spokeswoman spokesperson spokespeople spokesmen representative'.split(' '),
);
/** Verbs of what shows rather than of what is said: their subject must be somebody, or a document. */
export const EVIDENCE_VERBS: ReadonlySet<string> = new Set(
  'show find indicate reveal suggest signal add continue confirm report point disclose convince answer agree estimate'.split(
    ' ',
  ),
);
/** Verbs whose object is told: "told reporters that". */
export const ADDRESSEE_VERBS: ReadonlySet<string> = new Set(
  'tell inform assure convince warn remind brief promise urge ask advise'.split(' '),
);
/** Verbs with an object and an infinitive: "urged residents to stay". */
export const DIRECTIVE_VERBS: ReadonlySet<string> = new Set('urge call advise tell warn ask demand'.split(' '));
export const FORECAST_VERBS: ReadonlySet<string> = new Set('expect predict forecast anticipate'.split(' '));
/** Verbs with a noun for what is told, whoever tells it. */
export const TELLING_VERBS: ReadonlySet<string> = new Set('confirm announce admit report describe'.split(' '));
/** What a claim is laid to: "claimed responsibility". */
export const CLAIMED_NOUNS: ReadonlySet<string> = new Set('responsibility victory credit'.split(' '));
/** What is put at a figure: "puts the toll at 40". */
export const REPORTED_NOUNS: ReadonlySet<string> = new Set(
  'toll number figure total tally count cost costs damage losses estimate rate share value chance odds'.split(' '),
);
/** What is denied with "rejected" and "dismissed". */
export const ASSERTION_NOUNS: ReadonlySet<string> = new Set(
  (
    'allegation allegations accusation accusations claim claims report reports rumour rumours rumor rumors suggestion suggestions charge charges notion idea ' +
    'finding findings account accounts version assertion assertions criticism criticisms'
  ).split(' '),
);

/** Verbs that take a clause without "that": "said the bridge had fallen". */
export const BARE_CLAUSE_VERBS: ReadonlySet<string> = new Set(
  (
    'say state announce claim believe think tell warn admit add insist argue allege deny fear hope expect pledge vow promise report ' +
    'confirm acknowledge suggest reckon estimate concede predict swear find show agree expect ' +
    'recall inform assure maintain note add doubt'
  ).split(' '),
);

/** What stands right before a quoted word that says how something is: "was “heartbroken”". Anchored, bounded. */
export const PREDICATIVE =
  /\b(?:is|are|was|were|be|been|being|feels?|felt|feeling|remains?|remained|become|became|as)(?: (?:an?|the|very|so|too|quite|absolutely|completely|deeply|not|also|still)){0,2} ["“‘]$/iu;
/** What a speaker kept to himself is told by the narrator: "… but could not say when". Anchored. */
export const WITHHOLDING =
  /^(?:(?:could|did|would|does|do|has|have|had)(?: not|n['’]t)(?: \p{L}{2,12}ly| yet)? (?:say|said|elaborated?|comment(?:ed)?|specify|specified|give|given|provided?|named?|identify|identified|explain(?:ed)?|confirm(?:ed)?|disclosed?|reveal(?:ed)?|answer(?:ed)?|offer(?:ed)?|mention(?:ed)?|add|detail)|(?:gave|offered|provided) no|declined|refused)\b/iu;
