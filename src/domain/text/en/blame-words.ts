/** How news says who is behind an attack, without saying how it was done; own compilation from general usage. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** "blamed Norway for", "blamed the attack on Norway", "accused Norway of". */
export const BLAMING = set('blame blames blamed blaming');
export const ACCUSING = set('accuse accuses accused accusing');
/** "Norway was behind it", "was responsible for it". */
export const BEHIND = set('behind responsible');
/** "carried out the attack": with a noun for an attack behind them. */
export const MOUNTING = set(
  'carried staged launched perpetrated mounted conducted orchestrated ordered planned committed organised organized',
);
/** "claimed responsibility". */
export const CLAIMING = set('claimed claims took accepted admitted');

/** What one who denies a deed denies: "any involvement", "firing the missile", "being behind it". */
export const INVOLVEMENT =
  /^(?:involvement|responsibility|role|part|guilt|blame|hand|complicity|participation|responsible|behind|(?:carry|attack|strik|fir|launch|shell|bomb|target|shoot|down|hitt?|plant|stag|order)ing)$/u;

/** Capitalised words that look like names of states: "Moldavia", "Freeland". */
export const STATE_LIKE = /^\p{Lu}\p{Ll}{2,20}(?:[^aeiou\P{L}]a|[iey]a|land|stan)$/u;
/** Plain nouns with such an ending. */
export const NO_STATE = set(
  'media militia mafia data malaria cholera pneumonia bacteria criteria phobia anaemia agenda drama panorama propaganda saga area era idea ' +
    'camera formula pizza island homeland farmland woodland grassland wasteland borderland mainland wetland parkland land',
);
/** "Moldavian forces": the adjective of a state no list knows. */
export const STATE_ADJECTIVE = /^\p{Lu}\p{Ll}{2,20}an$/u;
/** Bodies of people who do not act for a state. */
export const GROUPS = set(
  'group groups militia militias faction gang cell rebel rebels militant militants separatists insurgents activists hackers',
);
