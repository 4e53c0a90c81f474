/** Words by which news says that somebody meant a blast, a fire or a crash to happen. Lower case; own compilation. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** "It was sabotage", "there was no attack". */
export const ATTACK_NOUNS = set('attack sabotage terrorism arson bombing assault');
/** "The plant had been attacked". */
export const ATTACKED = set('attacked sabotaged bombed targeted');
/** "The fire was started deliberately": after what was done. */
export const ON_PURPOSE = set('deliberately intentionally');
export const SET_OFF = set('started lit set caused sparked ignited detonated laid');
/** Who does what no accident does. */
export const ATTACKERS = set('saboteurs saboteur arsonists arsonist terrorists vandals');
/** "ruled out sabotage", "found no evidence of arson". */
export const RULED_OUT =
  /\b(?:rul(?:ed|es) out|exclud(?:ed|es)|dismiss(?:ed|es)|reject(?:ed|s)|no (?:evidence|signs?|indication) of)(?: (?:any|all|an?|the|talk|claims?|reports?|allegations?|suggestions?|possibility|theory|idea|act|of|deliberate|terrorist)){0,6} (?:sabotage|arson|terrorism|attack|bombing|foul play)\b/iu;
/** What may stand between "was" and such a noun. */
export const ATTACK_QUALIFIERS = set(
  'a an the any no not never deliberate terrorist terror armed cyber act of result work caused by due to hostile enemy drone missile',
);
/** Slot of the question; nothing to ask about an attack that everybody calls one. */
export const ATTACK_SLOT = 'whether:attack';
export const WHETHER_ATTACK = { denied: 'Was it an attack? {event}', told: 'Did it happen? {event}' } as const;
