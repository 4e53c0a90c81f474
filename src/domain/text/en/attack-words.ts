/** Words by which news says that somebody meant a blast, a fire or a crash to happen. Lower case; own compilation. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** "It was sabotage", "there was no attack". */
export const ATTACK_NOUNS = set('attack sabotage terrorism arson bombing assault');
/** "The plant had been attacked". */
export const ATTACKED = set('attacked sabotaged bombed targeted');
/** What may stand between "was" and such a noun. */
export const ATTACK_QUALIFIERS = set(
  'a an the any no not never deliberate terrorist terror armed cyber act of result work caused by due to hostile enemy drone missile',
);
export const WHETHER_ATTACK = { denied: 'Was it an attack? {event}', told: 'Did it happen? {event}' } as const;
