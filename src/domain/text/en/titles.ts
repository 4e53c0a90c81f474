/** Offices and forms of address that stand before or after a person's name, lower case; from general knowledge. */
const set = (words: string): ReadonlySet<string> => new Set(words.split('|'));

/** Single words before a name: "President Novak", "judge Elena Park". */
export const PERSON_TITLES = set(
  'president|vice-president|premier|chancellor|minister|secretary|senator|congressman|congresswoman|governor|mayor|king|queen|prince|princess|' +
    'emperor|sultan|emir|sheikh|pope|cardinal|archbishop|bishop|rabbi|imam|ayatollah|judge|justice|general|colonel|major|captain|lieutenant|' +
    'sergeant|corporal|admiral|brigadier|brig|major-general|lieutenant-general|lieutenant-colonel|vice-admiral|rear-admiral|sergeant-major|private|commander|marshal|ambassador|envoy|consul|spokesman|spokeswoman|spokesperson|professor|doctor|dr|prof|mr|mrs|ms|' +
    'miss|sir|lord|lady|dame|baroness|baron|chairman|chairwoman|chair|director|chief|leader|commissioner|lawmaker|deputy|mp|mep|analyst|expert|' +
    'author|historian|journalist|correspondent|activist|economist|lawyer|attorney|prosecutor|sheriff|officer|inspector|superintendent|ceo|' +
    'founder|coach|striker|actor|actress|singer|gen|col|lt|sgt|capt|sen|rep|gov|rev|hon|detective|constable|commandant|speaker|official|head',
);

/** Offices of several words. */
export const OFFICE_PHRASES: readonly string[] = [
  'prime minister',
  'foreign minister',
  'defence minister',
  'defense minister',
  'interior minister',
  'finance minister',
  'foreign secretary',
  'home secretary',
  'secretary of state',
  'secretary general',
  'secretary-general',
  'vice president',
  'high representative',
  'chief executive',
  'attorney general',
  'chief of staff',
  'minister of foreign affairs',
];

/** Nouns that head an institution's name. */
export const ORGANISATION_WORDS = set(
  'Ministry|Council|Organisation|Organization|Institute|Institution|Party|University|Group|Forum|Company|Army|Committee|Commission|Union|' +
    'Agency|Bank|Channel|Association|Federation|Foundation|Court|Parliament|Congress|Senate|House|Department|Office|Police|Service|Corporation|' +
    'Authority|Board|Bureau|Centre|Center|College|School|Club|League|Alliance|Airlines|Airways|Times|Post|News|Press|Tribune|Journal|Society|' +
    'Network|Movement|Front|Force|Forces|Guard|Navy|Hospital|Church|Fund|Trust|Tribunal|Embassy|Government|Cabinet|Assembly|Endowment|Academy|' +
    'Inc|Ltd|Corp|TV|Television|Radio|Observatory|Watch|International|Nations|Brigade|Battalion|Regiment',
);

/** Nouns that make a capitalised name neither person nor organisation. */
export const THING_WORDS = set(
  'Declaration|Agreement|Treaty|Act|Pact|Accord|Accords|Protocol|Day|War|Project|Airport|River|Sea|Ocean|Lake|Mountain|Street|Square|Bridge|' +
    'Island|Islands|Peninsula|Strait|Valley|City|Province|Region|Conference|Summit|Cup|Prize|Award|Interaction|Cooperation|Memorandum',
);
/** Lower-case nouns for bodies that speak without a name. */
export const BODY_NOUNS = set(
  'authorities|government|ministry|officials|police|army|military|delegation|embassy|consulate|company|party|court|prosecutors|parliament|' +
    'commission|agency|administration|rescuers|investigators|doctors|witnesses|residents|lawyers|experts|analysts|scientists|researchers|' +
    'spokesman|spokeswoman|spokesperson|council|union|office|department|opposition|rebels|critics|activists|campaigners|diplomats|sources|' +
    'operator|airline|hospital|university|regulator|watchdog|leadership|presidency|minister|president|mayor|governor|leader|judge|prosecutor|' +
    'newspaper|paper|magazine|broadcaster|club|team|firm|bank|charity|navy|league|jury|judges|city|country|state|group|families|relatives|' +
    'neighbours|neighbors|economists|engineers|inspectors|auditors|detectives|firefighters|organisers|organizers|ministers|leaders|lawmakers|' +
    'mps|senators|militants|forecasters|historians|biologists|astronomers|physicists|regulators|negotiators|panel|tribunal|think-tank|kingdom|' +
    'commissioners|campaign|foundation|federation|association|network|manufacturer|carrier|contractor|owner|owners|lawyer|doctor',
);
