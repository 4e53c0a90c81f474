/**
 * Classes of predicates and their declared opposites, for matching statements of different wording.
 * Origin: compiled by hand from general English usage in news text (verbs that report events and states).
 */
export interface PredicateClass {
  name: string;
  /** An event happened once; a state holds for a time. */
  kind: 'event' | 'state';
  /** Heads labels: "Signing: Declaration of …". */
  label: string;
  /** Base forms; phrases with spaces. A bare noun form is matched too where it stands for the event. */
  verbs: string;
  nouns?: string;
  /** The same for the opposite. */
  oppositeVerbs?: string;
  oppositeNouns?: string;
  /** Noun classes of which one must take part (see noun-classes.ts); else the word is another predicate. */
  needs?: readonly string[];
  /** Happens in one place only, so that two places contradict. */
  onePlace?: boolean;
  /** A state of one person: what else a clause names does not tell it from another. */
  ofPerson?: boolean;
  /** Measured in time: "sentenced to six years". */
  lasts?: boolean;
}

export const PREDICATE_CLASSES: readonly PredicateClass[] = [
  {
    name: 'presence',
    kind: 'state',
    label: 'Presence',
    verbs: 'deploy|station|man|garrison|install|stay|remain|be present|enter|base|patrol',
    nouns: 'presence|deployment|stationing',
    oppositeVerbs: 'withdraw|pull out|leave|depart|pull back|be absent',
    oppositeNouns: 'withdrawal|departure|pullout|pull-out|exit',
    needs: ['troops'],
  },
  {
    name: 'operation',
    kind: 'state',
    label: 'Operation',
    verbs: 'operate|resume|restart|reopen|restore|reinstate|be open|be operational|be in operation',
    nouns: 'resumption|reopening|operation',
    oppositeVerbs: 'suspend|halt|stop|cancel|cease|ground|freeze|shut down|shut|close|shutter',
    oppositeNouns: 'suspension|closure|cancellation|halt|cessation|shutdown',
  },
  {
    name: 'attendance',
    kind: 'state',
    label: 'Attendance',
    verbs: 'attend|take part|participate|be present|show up|turn up',
    nouns: 'attendance|participation',
    oppositeVerbs: 'be absent|skip|boycott|miss|stay away|be missing',
    oppositeNouns: 'absence|boycott',
  },
  {
    name: 'acknowledgement',
    kind: 'state',
    label: 'Acknowledgement',
    verbs: 'acknowledge|admit|confess|concede|accept responsibility|claim responsibility|take responsibility',
    nouns: 'acknowledgement|acknowledgment|admission|confession',
    oppositeVerbs: 'deny|dispute|disclaim|refute',
    oppositeNouns: 'denial',
  },
  { name: 'apology', kind: 'event', label: 'Apology', verbs: 'apologise|apologize|say sorry', nouns: 'apology' },
  {
    name: 'recognition',
    kind: 'state',
    label: 'Recognition',
    verbs: 'recognise|recognize',
    nouns: 'recognition',
    oppositeVerbs: 'refuse to recognise|refuse to recognize|derecognise',
    oppositeNouns: 'non-recognition',
  },
  {
    name: 'support',
    kind: 'state',
    label: 'Support',
    verbs: 'support|back|endorse|reaffirm|favour|favor|champion|voice support|stand by',
    oppositeVerbs: 'oppose|reject|condemn|denounce',
    oppositeNouns: 'opposition|rejection|condemnation',
  },
  {
    name: 'signing',
    kind: 'event',
    label: 'Signing',
    verbs: 'sign|ink|conclude|initial|broker|mediate|negotiate|agree|reach|strike',
    nouns: 'signing|signature|conclusion',
    needs: ['agreement'],
    onePlace: true,
  },
  {
    name: 'ratification',
    kind: 'event',
    label: 'Ratification',
    verbs: 'ratify|approve|adopt|pass|enact',
    nouns: 'ratification|adoption|approval',
    oppositeVerbs: 'reject|vote down|veto|throw out',
    oppositeNouns: 'rejection|veto',
  },
  {
    name: 'provision',
    kind: 'event',
    label: 'Provision',
    verbs: 'provide|give|supply|send|deliver|donate|grant|offer|hand over|allocate|ship',
    nouns: 'provision|delivery|donation|supply',
    oppositeVerbs: 'withhold|refuse to provide|refuse to send',
  },
  { name: 'visit', kind: 'event', label: 'Visit', verbs: 'visit|travel|arrive|fly to', nouns: 'visit|trip' },
  {
    name: 'meeting',
    kind: 'event',
    label: 'Meeting',
    verbs: 'meet|hold talks',
    nouns: 'meeting|summit|talks',
    onePlace: true,
  },
  {
    name: 'strike',
    kind: 'event',
    label: 'Strike',
    verbs: 'hit|strike|shell|bomb|bombard|damage|attack|target|destroy|raid',
    oppositeVerbs: 'spare',
    nouns: 'shelling|bombardment|bombing',
  },
  {
    name: 'evacuation',
    kind: 'event',
    label: 'Evacuation',
    verbs: 'evacuate|relocate|move out',
    nouns: 'evacuation',
  },
  {
    name: 'accession',
    kind: 'state',
    label: 'Accession',
    verbs: 'join|accede|sign up',
    nouns: 'accession|membership',
    oppositeVerbs: 'quit|secede',
  },
  {
    name: 'employment',
    kind: 'state',
    ofPerson: true,
    label: 'Office',
    verbs: 'appoint|name|hire|elect|swear in|take office|succeed|install',
    nouns: 'appointment|election',
    oppositeVerbs: 'dismiss|sack|fire|resign|step down|oust|remove|unseat',
    oppositeNouns: 'dismissal|resignation|sacking|ouster',
  },
  {
    name: 'conviction',
    kind: 'state',
    ofPerson: true,
    lasts: true,
    label: 'Verdict',
    verbs: 'sentence|convict|find guilty|jail|imprison',
    nouns: 'conviction|sentencing',
    oppositeVerbs: 'acquit|clear|exonerate|find not guilty',
    oppositeNouns: 'acquittal|exoneration',
    needs: ['sentence', 'offence'],
  },
  {
    name: 'detention',
    kind: 'state',
    ofPerson: true,
    label: 'Detention',
    verbs: 'arrest|detain|jail|imprison|take into custody',
    nouns: 'arrest|detention|imprisonment',
    oppositeVerbs: 'release|free|pardon',
    oppositeNouns: 'release|pardon',
  },
  {
    name: 'extradition',
    kind: 'event',
    label: 'Extradition',
    verbs: 'extradite|hand over',
    nouns: 'extradition',
    oppositeVerbs: 'refuse to extradite',
  },
  {
    name: 'permission',
    kind: 'state',
    label: 'Permission',
    verbs: 'allow|permit|authorise|authorize|legalise|legalize|unblock|lift',
    nouns: 'permission|authorisation|authorization',
    oppositeVerbs: 'ban|forbid|prohibit|block|outlaw|refuse|impose',
    oppositeNouns: 'ban|prohibition',
  },
  {
    name: 'possession',
    kind: 'state',
    label: 'Control',
    verbs: 'capture|seize|take control|occupy|control|liberate|retake|annex',
    nouns: 'capture|seizure|occupation|liberation|annexation',
    oppositeVerbs: 'lose|lose control|cede|relinquish|surrender',
    oppositeNouns: 'loss',
  },
  {
    name: 'crash',
    kind: 'event',
    label: 'Crash',
    verbs: 'crash|crash-land|derail|collide|sink|capsize',
    nouns: 'crash|collision|derailment',
  },
  {
    name: 'shooting-down',
    kind: 'event',
    label: 'Shooting down',
    verbs: 'shoot down|down|bring down|fire a missile|fire missile',
    nouns: 'downing|shooting down|shootdown',
  },
  {
    name: 'firing',
    kind: 'event',
    label: 'Firing',
    verbs: 'fire|launch|shoot|drop',
    nouns: 'firing|launch',
    needs: ['missile', 'munition', 'drone'],
  },
  {
    name: 'survival',
    kind: 'state',
    label: 'Fate',
    verbs: 'survive|live',
    oppositeVerbs: 'die|perish|kill',
    oppositeNouns: 'death',
  },
  {
    name: 'victory',
    kind: 'event',
    label: 'Result',
    verbs: 'win|defeat|beat',
    nouns: 'victory|win',
    oppositeVerbs: 'lose|be defeated',
    oppositeNouns: 'defeat',
  },
  { name: 'accusation', kind: 'event', label: 'Accusation', verbs: 'accuse|blame|charge', nouns: 'accusation' },
  { name: 'request', kind: 'event', label: 'Request', verbs: 'request|ask|apply|demand|call for|urge|appeal' },
  { name: 'award', kind: 'event', label: 'Award', verbs: 'award|honour|honor|decorate|bestow' },
  {
    name: 'launch',
    kind: 'event',
    label: 'Launch',
    verbs: 'launch|begin|start|open|inaugurate',
    nouns: 'launch|opening|inauguration',
  },
  { name: 'purchase', kind: 'event', label: 'Purchase', verbs: 'buy|purchase|acquire', nouns: 'purchase|acquisition' },
  { name: 'sale', kind: 'event', label: 'Sale', verbs: 'sell', nouns: 'sale' },
  {
    name: 'growth',
    kind: 'state',
    label: 'Change',
    verbs: 'rise|increase|grow|climb|surge|soar|jump|expand',
    nouns: 'rise|increase|growth|surge',
    oppositeVerbs: 'fall|decrease|decline|drop|shrink|plunge|sink|slump',
    oppositeNouns: 'fall|decrease|decline|drop',
  },
  {
    name: 'discord',
    kind: 'state',
    label: 'Discord',
    verbs: 'fall out|quarrel|feud',
    oppositeVerbs: 'reconcile|patch up',
  },
  {
    name: 'pledge',
    kind: 'event',
    label: 'Pledge',
    verbs: 'pledge|promise|vow|commit',
    nouns: 'pledge|promise|commitment',
  },
  {
    name: 'celebration',
    kind: 'event',
    label: 'Celebration',
    verbs: 'celebrate|mark|commemorate',
    nouns: 'celebration|commemoration',
  },
];

/** Predicates, as events carry them, that are states of one person. */
export const PERSON_STATES: ReadonlySet<string> = new Set(
  PREDICATE_CLASSES.filter(({ ofPerson }) => ofPerson).map(({ name, kind }) => `${kind}:${name}`),
);
