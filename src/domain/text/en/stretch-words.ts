// How sentences tell from when to when something lasted, or somebody lived; own compilation.

const HEDGE =
  '(?:for )?(?:a total of |about |around |nearly |almost |roughly |over |more than |less than |fewer than |under |at least |only |just )?';

/** Before a duration that is how long something was: "the war lasted four years". */
export const LASTING_BEFORE = new RegExp(
  `\\b(?:lasted|lasts|continued|ruled|reigned|governed|raged|ran|remained in (?:office|power)|was in (?:office|power)) ${HEDGE}$`,
  'iu',
);
/** Before a number of years that is how long somebody lived. */
export const LIVING_BEFORE = new RegExp(
  `\\b(?:lived(?: to be)?|died (?:aged|at the age of|at age|at|before turning|before the age of)) ${HEDGE}$`,
  'iu',
);
/** "died before turning 60": fewer years than that. */
export const YOUNGER_BEFORE = /\bbefore (?:turning|the age of) $/iu;

/** Right before the dates at which something began and ended. */
export const BEGAN_BEFORE =
  /\b(?:began|begun|started|broke out|erupted|commenced|took office|came to power|came to the throne)(?: (?:in|on|at|around|about))? $/iu;
export const ENDED_BEFORE =
  /\b(?:ended|finished|concluded|was over|came to an end|left office|stepped down|abdicated)(?: (?:in|on|at|around|about))? $/iu;
export const BORN_BEFORE = /\bborn(?: (?:in|on|around|about))? $/iu;
export const DIED_BEFORE = /\bdied(?: (?:in|on|around|about))? $/iu;
/** Before "from 1861 to 1865". */
export const RANGE_BEFORE =
  /\b(?:lasted|ruled|reigned|governed|raged|ran|fought|waged|was in (?:office|power)|remained in (?:office|power)) $/iu;
/** Before "14 July 1884 – 2 September 1954" in brackets behind a name. */
export const LIFE_BEFORE = /\p{Lu}[\p{L}'’.-]{0,30} ?\($/u;
