/** Words of judgement and abstraction, and words that tell events; compiled from general vocabulary. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const OPINION_WORDS = set(
  'important importance significant great terrible shame shameful wonderful tragic complex difficult sensitive acutely ' +
    'cautious clear increasingly convenient remarkable outraged surprising sadly fortunately good bad best worst better beautiful ugly ' +
    'appalling brilliant disgraceful excellent poor strong weak huge real true false afraid effectively apparently ' +
    'notable striking deep serious key historic unique special',
);
export const ABSTRACT_WORDS = set(
  'relations tensions distrust policy stance course position signal interests ties neutrality balance context ' +
    'challenges desire sovereignty dependence threat spheres perception fear concern concerns pressure support readiness choice ' +
    'series events meaning spirit future trend climate atmosphere mood debate',
);
export const STATE_VERBS = set(
  'is are was were has have had remains remained borders supports contains includes consists belongs lies stands',
);
export const EVENT_WORDS = set(
  'signed killed died survived injured wounded crashed fired hit attacked withdrew withdrawn deployed left sent provided suspended closed opened ' +
    'arrested sentenced voted elected appointed resigned announced launched denied accused apologized apologised visited met agreed rejected ' +
    'refused blocked banned issued recognised recognized joined declared awarded evacuated brokered stated requested took sold bought paid ' +
    'won lost built destroyed damaged downed shot landed flew arrived detained released extradited pledged admitted acknowledged imposed lifted ' +
    'published approved submitted held begun began started ended stopped expelled seized captured donated thanked emphasised emphasized hosted ' +
    'fell rose cut raised fined charged convicted invaded occupied shelled bombed rescued found fought absent solved celebrates celebrated',
);
export const UNIVERSALS = set('all every always never none only no everyone nobody');
