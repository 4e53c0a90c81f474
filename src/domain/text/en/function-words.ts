/** Closed word classes of English: complete for what the readers ask of them; from general grammar. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const AUXILIARIES = set(
  "is are was were am 's 're has have had 've does do did will would shall should can could may might must cannot ought " +
    "isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't shan't shouldn't can't couldn't " +
    "mightn't mustn't needn't ain't it's he's she's that's there's they're we're you're i'm they've we've i've you've " +
    "it'll he'll she'll they'll we'll i'll he'd she'd they'd we'd i'd",
);
export const BE_FORMS = set("is are was were be been being am isn't aren't wasn't weren't");
export const DETERMINERS = set(
  'the a an this that these those my your his her its our their some any no every each all both another',
);
export const PREPOSITIONS = set(
  'of in on at by for with from to into onto over under between among against during since until after before about amid ' +
    'despite through throughout toward towards within without across along near off out up down around beyond behind below ' +
    'above per via as like than following including concerning regarding',
);
export const SUBJECT_PRONOUNS = set(
  'i we you he she it they who which there one everyone someone nobody everybody anyone nothing',
);
/** What follows an owner's name. */
export const POSSESSIVE_ENDING = /^['’]s/u;
export const PERSON_PRONOUNS = set('he she');
export const RELATIVES = set('who whom whose which that where when why what how');
export const SUBORDINATORS = set(
  'although though while whereas because since when if unless after before until as once whether',
);
export const COORDINATORS = set('and but or nor yet so');
export const ADVERBS = set(
  'also not never now then already still just only even soon later earlier first finally initially recently officially ' +
    'effectively reportedly allegedly apparently once twice often always usually regularly thus therefore however again ever ' +
    'yet too so very much more most quite rather almost nearly about instead meanwhile nevertheless eventually repeatedly sometimes seldom',
);

/** Whose something is. */
export const POSSESSIVES: ReadonlySet<string> = new Set('his her its their my our your'.split(' '));
