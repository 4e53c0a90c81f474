/** Common verbs of English news and their finite forms; compiled for this project from general vocabulary. */

/** Irregular past tenses that are hardly ever anything else. */
export const IRREGULAR_PASTS: ReadonlySet<string> = new Set(
  (
    'said told went came took gave got made saw knew found thought became began broke brought built bought caught chose cost dealt ' +
    'drew drove fell felt fled flew fought forgot froze grew held hid hung kept laid led left lent lost meant met paid ran rang rose ' +
    'sank sang sat sent shook shot sold sought spent spoke spread stole stood struck swore swept swung taught threw understood wept ' +
    'withdrew woke won wore wrote underwent overtook overthrew bore dug ate drank bled fed shrank slept slid strove tore hit put cut ' +
    'shut quit hurt burst let swam rode blew beat bit bent clung crept dreamt flung forbade forgave foresaw knelt leapt lit mistook overcame rebuilt ' +
    'retook sped spun sprang stuck stung undertook upheld withheld withstood oversaw'
  ).split(' '),
);

/** Those of them that are no participles: finite even behind the comma of an apposition. */
export const PURE_PASTS: ReadonlySet<string> = new Set(
  (
    'took went came gave saw knew became began broke chose drew drove fell flew forgot froze grew hid rang rose sank sang shook spoke stole ' +
    'swore threw withdrew woke wore wrote underwent overtook overthrew ate drank shrank strove tore swam rode blew bit forbade forgave ' +
    'foresaw mistook overcame sprang retook undertook oversaw'
  ).split(' '),
);

const BASES =
  'accept accuse plan prepare intend achieve acquire act add address admit affect agree aim allow announce appear apply appoint approve argue arrest arrive ask ' +
  'assert attack attempt attend avoid award back ban bar begin believe belong block blame border break bring broker build burn buy call ' +
  'cancel capture carry cast cause celebrate change charge claim close collapse come command commit compete complain concern condemn conduct ' +
  'confirm consider contain continue contribute control convict cost cover crash create criticise cross cut damage declare decline defeat ' +
  'defend delay deliver demand demonstrate deny depart deploy deport describe destroy detain deteriorate develop die direct disappear discover ' +
  'discuss dismiss disperse divide donate double drop earn elect emerge employ end enjoy enter escape establish evacuate exceed execute expand ' +
  'expect expel explain explode export express extend face fail fall fear feature fight file find fire flee fly follow force form found fund gain ' +
  'give go grant grow happen head hear help hit hold honour host identify ignore impose improve include increase indicate inform injure insist ' +
  'install intend introduce invade invest investigate invite issue join jump keep kill know lack land last launch lead learn leave lie lift like ' +
  'limit link live look lose maintain make man manage mark mean meet move name need negotiate note obtain occupy occur offer open operate oppose ' +
  'order organise overturn own owe participate pass pay perform play pledge point portray praise predict prepare present prevent produce promise ' +
  'propose prosecute protect protest prove provide publish pull pursue push put raise reach read realise receive recognise record recover reduce ' +
  'refuse reject release rely remain remember remove repeat replace report represent require rescue resign resist respond restore result resume ' +
  'retain return reveal rise rule run say see seek seem seize sell send sentence separate serve set settle shape share shell shoot show sign ' +
  'signal sink soar speak spend split spread stand start state stay steal step stop strengthen stretch strike struggle submit suffer suggest ' +
  'supply support surge surrender survive suspect suspend take talk target tell test thank think threaten tilt total trade train travel treat trigger ' +
  'try turn understand underscore urge use view violate visit vote vow wage wait want warn watch weigh welcome win withdraw work worry wound write yield ' +
  'cease demonstrate balance voice maintain benefit draw save afford cooperate accuse pose wish hope love hate exist depend differ consist comprise dispute doubt breach inherit urge';

function presentForm(base: string): string {
  if (/(?:s|sh|ch|x|z|o)$/u.test(base)) return `${base}es`;
  return /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

export const BASE_VERBS: ReadonlySet<string> = new Set(BASES.split(' '));
/** Base forms that are hardly ever nouns: verbs behind a plural noun ("drugs come by road"). */
export const PLAIN_VERBS: ReadonlySet<string> = new Set(
  (
    'come go remain include become believe agree refuse accept allow provide require receive expect suggest continue depend exist differ consist ' +
    'comprise pay know want think say see take give make hear keep appear belong contain oppose produce sell send suffer seek serve argue ' +
    'accuse warn insist live lie sit stand lose die arrive travel reach lack meet spend carry bring follow affect threaten fail need eat try learn build hold deny reject dispute doubt describe represent rely earn own grow fall rise'
  ).split(' '),
);
/** Third person singular: "borders", "supports". */
export const PRESENT_FORMS: ReadonlySet<string> = new Set(BASES.split(' ').map(presentForm));

/** Words in -ed that are adjectives or nouns rather than pasts. */
export const NOT_PASTS: ReadonlySet<string> = new Set(
  (
    'united armed so-called red hundred need indeed speed seed feed breed bed weed limited alleged aged supposed detailed complicated ' +
    'unprecedented sacred wicked naked talented skilled interested concerned-about embed exceed proceed succeed shed sled unmanned unresolved ' +
    'acclaimed renowned disputed frozen deceased beloved advanced sophisticated'
  ).split(' '),
);

/** Present forms that are as often plural nouns: verbs only right after a name or pronoun. */
export const PLURAL_NOUNS: ReadonlySet<string> = new Set(
  (
    'issues attacks talks strikes reports claims states charges orders votes visits supports concerns stops moves offers plans calls ' +
    'demands controls ends forces features funds hopes hosts names needs notes points questions records releases results returns rises ' +
    'runs sales sentences sets shares shells shows signs sinks steps tests threats times totals trades turns uses views wars watches ' +
    'wishes works worries yields bans backs borders bars causes changes comments contributes costs covers crosses cuts damages defeats ' +
    'delays directs dollars fears fights files finds fires floods follows grants harms lands leaves levels limits links lives looks marks ' +
    'matches masks meets officers pays performs places plays pushes ranks rates rests rules searches signals spreads stands starts stays trains'
  ).split(' '),
);
