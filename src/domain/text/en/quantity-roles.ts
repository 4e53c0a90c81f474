// What news text says of the people (or votes, or money) it counts; own compilation from the vocabulary of incident,
// election and aid reports.

export interface RoleCues {
  role: string;
  /** Head counts, or sums of money. */
  counts: 'heads' | 'money';
  /** Follows the number and its noun: "38 [people] died". */
  after: readonly string[];
  /** Precedes the number as its verb: "killing 38". */
  before: readonly string[];
  /** Precedes it with a verb between: "the death toll rose to 38". */
  total: readonly string[];
  /** Counted as such: "38 deaths". */
  nouns: readonly string[];
}

function cues(
  role: string,
  after: string,
  before: string,
  total: string,
  nouns: string,
  counts: RoleCues['counts'] = 'heads',
): RoleCues {
  const list = (row: string) => (row === '' ? [] : row.split('|'));
  return { role, counts, after: list(after), before: list(before), total: list(total), nouns: list(nouns) };
}

// Where people are when something happens to it.
const PREMISES =
  'building hospital school hotel factory plant mine theatre church mosque market shop mall station prison warehouse house club nightclub restaurant cinema hall home dormitory'.split(
    ' ',
  );
const inPremises = (...phrases: string[]): string =>
  phrases.flatMap((phrase) => PREMISES.map((noun) => phrase.replace('*', noun))).join('|');

export const QUANTITY_ROLES: readonly RoleCues[] = [
  cues(
    'died',
    'died|die|dies|have died|has died|had died|were killed|was killed|are killed|been killed|killed|dead|lost their lives|lost his life|lost her life|perished|were dead|was dead|were found dead|were shot dead|drowned|lives were lost|deaths|were murdered|fatally injured|are dead',
    'killed|killing|kills|kill|claimed|claiming|claims|murdered|murdering|killed at least|left dead|claimed the lives of|took the lives of|cost the lives of|costing the lives of|death of|deaths of',
    'death toll|toll|number of deaths|number of dead|number of people killed|number of people who died|number of people who have died|number of those killed|number killed|number of victims|number of fatalities|deaths|fatalities|dead',
    'death|fatality|dead|life',
  ),
  cues(
    'injured',
    'injured|were injured|was injured|been injured|wounded|were wounded|was wounded|been wounded|hurt|were hurt|was hurt|sustained injuries|suffered injuries',
    'injured|injuring|injures|wounded|wounding|wounds|hurt|hurting|left injured',
    'number of injured|number of wounded|number of people injured|injuries',
    'injury|wounded|injured',
  ),
  cues(
    'survived',
    'survived|survive|have survived|had survived|were pulled out alive|lived',
    '',
    'number of survivors',
    'survivor',
  ),
  cues(
    'aboard',
    'on board|aboard|were on board|were aboard|on the plane|on the flight|on the ship|on the boat|on the train|on the bus',
    'carrying|carried|was carrying|with|on board were|aboard were',
    '',
    'occupant',
  ),
  cues(
    'inside',
    `were inside|was inside|were underground|underground at the time|${inPremises('were in the *', 'in the * at the time', 'inside the * at the time', 'in the * when')}`,
    '',
    '',
    '',
  ),
  cues(
    'trapped',
    'trapped|were trapped|are trapped|is trapped|still trapped|remain trapped|remained trapped',
    'trapped|trapping',
    '',
    '',
  ),
  cues(
    'missing',
    'missing|were missing|are missing|is missing|still missing|unaccounted for|remain missing|went missing',
    '',
    'number of missing',
    '',
  ),
  cues(
    'arrested',
    'arrested|were arrested|was arrested|been arrested|detained|were detained|was detained|been detained|taken into custody|were taken into custody|jailed',
    'arrested|arresting|detained|detaining|jailed',
    'number of arrests|number of detainees|arrests',
    'arrest|detainee|detention',
  ),
  cues('evacuated', 'evacuated|were evacuated|was evacuated|been evacuated', 'evacuated|evacuating', '', 'evacuee'),
  cues(
    'displaced',
    'displaced|were displaced|been displaced|fled|have fled|had fled|left homeless|homeless|fled their homes|been uprooted',
    'displaced|displacing|uprooted|left homeless',
    'number of displaced',
    '',
  ),
  cues('rescued', 'rescued|were rescued|was rescued|been rescued|saved|were saved', 'rescued|rescuing|saved', '', ''),
  cues(
    'infected',
    'infected|tested positive|have tested positive|were infected|contracted|fell ill|cases',
    'infected|infecting|sickened',
    'number of cases|number of infections|case count|cases|infections|caseload',
    'case|infection',
  ),
  cues(
    'recovered',
    'recovered|have recovered|had recovered|recoveries',
    '',
    'number of recoveries|recoveries',
    'recovery',
  ),
  cues(
    'hospitalised',
    'hospitalised|hospitalized|were hospitalised|were hospitalized|in hospital|were taken to hospital|taken to hospital|taken to hospitals|taken to other hospitals|treated in hospital|needed hospital treatment|admitted to hospital',
    '',
    '',
    'hospitalisation',
  ),
  cues(
    'attended',
    'attended|took part|participated|gathered|turned out|turned up|joined',
    'attended by|drew|attracted',
    'turnout|attendance',
    'attendee|spectator',
  ),
  cues(
    'absent',
    'absent|were absent|was absent|did not attend|stayed away|boycotted|did not vote|were not present',
    '',
    '',
    'absence|absentee',
  ),
  cues('signed', 'signed|have signed|had signed|signatories', 'signed by', '', 'signatory|signature'),
  cues(
    'voted_for',
    'voted for|voted in favour|voted in favor|in favour|in favor|votes in favour|votes in favor|votes for|voted yes|backed the|supported the|for the motion|approved',
    '',
    '',
    '',
  ),
  cues('voted_against', 'voted against|against|votes against|voted no|opposed|rejected', '', '', ''),
  cues('abstained', 'abstained|abstaining|abstain', '', '', 'abstention'),
  cues('casualties', '', '', 'casualties|number of casualties', 'casualty'),
  cues(
    'captured',
    'captured|were captured|taken prisoner|were taken hostage|taken hostage',
    'captured|capturing',
    '',
    'hostage',
  ),
  cues('released', 'released|were released|freed|were freed', 'released|freed|releasing|freeing', '', ''),
  cues('signed_up', 'registered|enrolled|signed up', '', '', ''),
  cues('population', 'inhabitants|residents live', '', 'population', 'inhabitant'),
  cues(
    'aid',
    'of humanitarian aid|in humanitarian aid|of aid|in aid|in military aid|in assistance|of assistance|in humanitarian assistance|of humanitarian assistance|in relief|worth of aid',
    'donated|donating|pledged',
    'aid worth|aid of|assistance worth',
    '',
    'money',
  ),
  cues(
    'cost',
    'to build|in costs',
    'cost|costs|costing|spent|priced at|bought for|sold for',
    'cost|price|budget',
    '',
    'money',
  ),
  cues('damage', 'in damage|of damage|in losses', '', 'damage|losses', '', 'money'),
  cues(
    'revenue',
    'worldwide|in revenue|in sales|at the box office',
    'grossed|grossing|earned|made|opened with',
    'gross|revenue|turnover|box office',
    '',
    'money',
  ),
  cues('fine', 'fine', 'fined', 'fine of|penalty of', '', 'money'),
];

/** "with 40 passengers" are aboard, "with 40 employees" are not: what these cues tell a role of. */
export const CUE_UNITS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['with', new Set('passenger crew occupant seafarer sailor crewman crewmember traveller'.split(' '))],
  [
    'carried',
    new Set(
      'person passenger crew occupant man woman child migrant soldier tourist refugee worker pupil student'.split(' '),
    ),
  ],
]);

/** Verbs that, right before an object, say what those counted did rather than what was done to them. */
export const DONE_TO = new Set(
  'killed injured wounded hurt murdered evacuated displaced infected rescued saved captured arrested detained released freed'.split(
    ' ',
  ),
);

/** Behind a bare "against" that is a vote: "5 against, 3 abstained", "5 against the motion". */
export const VOTED_ON = new Set(
  'resolution motion bill measure proposal text law amendment plan deal treaty draft budget referendum proposition and with while'.split(
    ' ',
  ),
);

/** Between a verb and the number that is its object. */
export const OBJECT_FILLERS = new Set(
  'another a further the some other its their all total of an additional estimated least at about more than as many people'.split(
    ' ',
  ),
);

/** Right before the number after "the death toll". */
export const TOTAL_LINKS = new Set(
  'to at of reached is was were are hit passed exceeded stood stands topped totalled totaled numbered : risen reaching reach'.split(
    ' ',
  ),
);
