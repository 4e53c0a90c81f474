/**
 * Words that say which of several figures of one kind is meant; two figures of different scope are not compared. Own
 * compilation along the vocabulary of business, sports and incident reports. Stand-alone groups: a word of one group
 * beside one figure and none beside the other speaks against both counting the same.
 */
const GROUPS: Readonly<Record<string, string>> = {
  whole: 'total overall worldwide globally global world altogether combined aggregate',
  home: 'domestic domestically home local',
  abroad: 'foreign overseas international internationally abroad elsewhere',
  remainder: 'other others additional remaining further rest another outside',
  opening: 'opening opened debut debuted initial initially premiere first-week',
  budget: 'budget cost costs production',
  average: 'average averaged mean median per',
  approval: 'approval approved positive',
  daily: 'daily day nightly',
  weekly: 'weekly week weekend',
  yearly: 'annual annually yearly',
  season: 'season',
  career: 'career lifetime',
  new: 'new newly fresh',
  active: 'active current currently',
  peak: 'peak high record maximum highest best',
  low: 'low minimum lowest worst',
  solo: 'solo alone individual single',
  part: 'half quarter part partial including',
  youth: 'youth juvenile teenage',
  female: 'female',
  male: 'male',
  urban: 'urban',
  rural: 'rural',
  planned: 'planned expected scheduled projected target',
};

/** Word to group. */
export const SCOPE_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(GROUPS).flatMap(([group, words]) => words.split(' ').map((word) => [word, group] as const)),
);

/** Groups that say of which part of a whole a figure is: what is counted in all is not less. */
export const PART_SCOPES: ReadonlySet<string> = new Set(['opening', 'weekly', 'season', 'home', 'abroad', 'remainder']);

/** Groups that say of whom a figure is: a rate of theirs may be above or below that of all. */
export const GROUP_SCOPES: ReadonlySet<string> = new Set(['youth', 'female', 'male', 'urban', 'rural']);
