import { lemma } from '../lemma';

/**
 * Incidents: events that news counts the dead, injured and missing of.
 * Origin: compiled by hand; families follow the peril groups of common disaster registers.
 */
export interface IncidentFamily {
  name: string;
  /** Heads the label and the claims: "the crash". */
  noun: string;
  /** Nouns and verbs (base forms, phrases with spaces) that mention such an incident. */
  triggers: string;
  /** Nouns that head the label instead where such a word tells it first: "explosion" for "blast" and "exploded". */
  nouns?: Readonly<Record<string, string>>;
  /** Nouns for what is lost or hit; a trigger of another family on such an object belongs here. */
  objects?: readonly string[];
  /** Lasts for months: takes only counts that name it. */
  longLasting?: boolean;
  /** What is counted of it, where it is not the dead and injured. */
  counts?: 'votes';
}

export const INCIDENT_FAMILIES: readonly IncidentFamily[] = [
  {
    name: 'aircraft-loss',
    noun: 'crash',
    triggers: 'plane crash|air crash|air disaster|downing|shoot down|emergency landing|crash-land|plane tragedy',
    objects: ['aircraft'],
  },
  {
    name: 'transport-accident',
    noun: 'accident',
    triggers:
      'crash|collide|collision|derail|derailment|capsize|sink|go down|leave the rail|jump the rail|come off the rail|shipwreck|pile-up|accident|overturn|plunge|veer off|run off',
    nouns: {
      collision: 'collide|collision|pile-up',
      derailment: 'derail|derailment|leave the rail|jump the rail|come off the rail',
      sinking: 'sink|shipwreck',
    },
  },
  {
    name: 'attack',
    noun: 'attack',
    triggers:
      'attack|airstrike|air strike|missile strike|drone strike|shell|shelling|bomb|bombing|bombardment|explosion|blast|explode|ambush|raid|suicide bomber|detonate',
    nouns: { explosion: 'explosion|blast|explode|detonate' },
  },
  { name: 'shooting', noun: 'shooting', triggers: 'shooting|gunman|gunmen|open fire|massacre|stabbing' },
  { name: 'earthquake', noun: 'earthquake', triggers: 'earthquake|quake|tremor|aftershock' },
  {
    name: 'storm',
    noun: 'storm',
    triggers:
      'flood|flooding|burst its bank|burst their bank|flash flood|landslide|mudslide|avalanche|hurricane|typhoon|cyclone|tornado|storm|tsunami|heatwave|heat wave|eruption',
    nouns: {
      flood: 'flood|flooding|flash flood|burst its bank|burst their bank',
      landslide: 'landslide|mudslide',
      avalanche: 'avalanche',
      tsunami: 'tsunami',
      heatwave: 'heatwave|heat wave',
      eruption: 'eruption',
    },
  },
  { name: 'fire', noun: 'fire', triggers: 'fire|blaze|wildfire|inferno|catch fire' },
  {
    name: 'collapse',
    noun: 'collapse',
    triggers: 'collapse|cave-in|cave in|mine accident|stampede|crush|burst|breach|give way|dam failure',
    nouns: { stampede: 'stampede|crush' },
  },
  {
    name: 'leak',
    noun: 'leak',
    triggers: 'gas leak|chemical leak|ammonia leak|chlorine leak|oil spill|chemical spill|radiation leak|toxic leak',
    nouns: { spill: 'oil spill|chemical spill' },
  },
  {
    name: 'unrest',
    noun: 'unrest',
    triggers:
      'clash|riot|protest|unrest|crackdown|demonstration|demonstrate|march through|march in|march against|take to the street',
  },
  {
    name: 'election',
    noun: 'election',
    triggers: 'election|referendum|by-election|runoff|poll|plebiscite',
    counts: 'votes',
  },
  {
    name: 'vote',
    noun: 'vote',
    triggers: 'vote|voting|ballot|resolution|motion|bill|adopt|approve|ratify|ratification|pass|reject',
    counts: 'votes',
  },
  { name: 'outbreak', noun: 'outbreak', triggers: 'outbreak|epidemic|pandemic|poisoning', longLasting: true },
  { name: 'war', noun: 'war', triggers: 'war|invasion|conflict|hostility|offensive|fighting', longLasting: true },
];

/** Where the dead are counted but nothing says of what; it may turn out to be any of the others. */
export const UNNAMED_INCIDENT: IncidentFamily = { name: 'unnamed', noun: 'incident', triggers: '' };

/** Families that one happening may be told under by two articles: "the blast", "the fire". */
export const TOLD_ALIKE: readonly (readonly [string, string])[] = [
  ['aircraft-loss', 'transport-accident'],
  ['attack', 'shooting'],
  ['attack', 'fire'],
  ['attack', 'collapse'],
  ['fire', 'collapse'],
  ['storm', 'collapse'],
  ['attack', 'leak'],
  ['election', 'vote'],
];

/** What is lost in an accident, and sinks or comes down where it is said to "go down". */
export const CRAFT: ReadonlySet<string> = new Set(
  'express train bus coach lorry ferry ship boat vessel trawler tanker freighter yacht submarine barge dinghy liner steamer plane airliner jet helicopter aircraft balloon'
    .split(' ')
    .map(lemma),
);

/** What gives way in an incident; anything else that bursts or is breached is none. */
export const WATERWORKS: ReadonlySet<string> = new Set(
  'dam dyke dike levee reservoir embankment pipeline main tank bank'.split(' ').map(lemma),
);

/** Families whose incidents follow one another within days at one place and by the same hands. */
export const SERIAL_INCIDENTS: ReadonlySet<string> = new Set([
  'attack',
  'shooting',
  'unrest',
  'vote',
  'election',
  'unnamed',
]);

/** Verbs with which news says that an incident happened, or what it did then and there; others tell what came after. */
export const OCCURRENCE_VERBS =
  'be|happen|occur|strike|hit|shake|rock|jolt|break out|take place|kill|injure|wound|hurt|die|leave|claim|crash|sweep|tear|rip|go down|come down|erupt|burst|begin|start|trap|bury|strand|destroy|damage|devastate|flatten|engulf|cast|hold';

/** Verbs whose subject gives a figure: "the ministry put the toll at 12". */
export const FIGURE_VERBS: ReadonlySet<string> = new Set(
  'put lower revise cut reduce correct raise update increase'.split(' ').map(lemma),
);

/** Who votes, or the votes themselves. */
export const VOTER_UNITS: ReadonlySet<string> = new Set(
  'country|state|nation|member|member state|lawmaker|legislator|deputy|mp|senator|delegate|delegation|vote|ballot|representative|councillor|member of parliament|abstention'.split(
    '|',
  ),
);

/** What is voted on, by its word and the one it stands for. */
export const VOTED_ON_KINDS: ReadonlyMap<string, string> = new Map(
  [
    'bill law act measure legislation',
    'treaty agreement deal pact accord',
    'motion resolution',
    'budget',
    'amendment',
    'nomination appointment',
  ].flatMap((row) => row.split(' ').map((word) => [lemma(word), row.split(' ')[0]!] as const)),
);

/** Words for a vote that are also what is voted on, or what comes of it. */
export const VOTED_ON_ONLY: ReadonlySet<string> = new Set('resolution motion bill'.split(' ').map(lemma));

/** Words that point back at the incident the article is about. */
export const INCIDENT_ANAPHORS: readonly string[] = [
  'incident',
  'tragedy',
  'disaster',
  'accident',
  'catastrophe',
  'crash',
  'attack',
];

/** Words that open another incident of the same family. */
export const OTHER_INCIDENT_WORDS: readonly string[] = [
  'another',
  'second',
  'separate',
  'previous',
  'earlier',
  'similar',
  'other',
];
