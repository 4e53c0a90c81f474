/** Groups that news tells the fate of, and the nouns for one of them; own compilation from incident reports. Singular forms. */
export const MEMBER_CLASSES: Readonly<Record<string, string>> = {
  crew: 'crew|crew member|pilot|co-pilot|copilot|captain|first officer|flight attendant|steward|stewardess|sailor|staff',
  passengers: 'passenger|traveller|traveler|tourist|pilgrim',
  children: 'child|children|boy|girl|baby|toddler|infant|pupil|schoolchild',
  soldiers: 'soldier|serviceman|servicewoman|trooper|marine|peacekeeper',
  miners: 'miner|mineworker',
  workers: 'worker|employee|labourer|laborer',
  hostages: 'hostage|captive',
};

/** Words that say that it is so of every one of a group. */
export const EVERY_ONE: ReadonlySet<string> = new Set(['all', 'every', 'each', 'entire', 'whole']);
export const NOT_ONE: ReadonlySet<string> = new Set(['no', 'none']);
export const AFTER_DEATH: ReadonlySet<string> = new Set(['posthumously', 'posthumous']);
export const AMONG_LIVING = /\bamong (?:the |its |those )?(?:survivors|survived|living|rescued)\b/iu;
export const AMONG_DEAD = /\bamong (?:the |its |those )?(?:dead|victims|killed|fatalities)\b/iu;
