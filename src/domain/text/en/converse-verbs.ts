/** Verbs that tell one event from two sides. Origin: standard English grammar ("A sold it to B": "B bought it from A"). */
export interface Converse {
  /** Base form; only read so where `needs` is among the roles. */
  verb: string;
  needs: string | null;
  /** The verb that stands for both, and the role each role has there. */
  as: string;
  roles: Readonly<Record<string, string>>;
}

const rows: readonly (readonly [verbs: string, needs: string | null, as: string, roles: Record<string, string>])[] = [
  ['buy purchase acquire', null, 'sell', { subject: 'to', from: 'subject' }],
  ['receive get obtain accept', 'from', 'give', { subject: 'to', from: 'subject' }],
  ['borrow rent lease', 'from', 'lend', { subject: 'to', from: 'subject' }],
  ['inherit', 'from', 'bequeath', { subject: 'to', from: 'subject' }],
  ['lose fall', 'to', 'defeat', { subject: 'object', to: 'subject', object: 'in' }],
  ['lose', 'against', 'defeat', { subject: 'object', against: 'subject', object: 'in' }],
  ['win triumph prevail', 'against', 'defeat', { against: 'object', object: 'in' }],
  ['win triumph prevail', 'over', 'defeat', { over: 'object', object: 'in' }],
  ['belong', 'to', 'own', { subject: 'object', to: 'subject' }],
  ['work', 'for', 'employ', { subject: 'object', for: 'subject' }],
  ['precede', null, 'succeed', { subject: 'object', object: 'subject' }],
];

export const CONVERSES: readonly Converse[] = rows.flatMap(([verbs, needs, as, roles]) =>
  verbs.split(' ').map((verb) => ({ verb, needs, as, roles })),
);

/** Who does what: "is the author of" says "wrote". */
export const AGENT_NOUNS: ReadonlyMap<string, string> = new Map(
  (
    'author=write writer=write director=direct founder=found inventor=invent owner=own killer=kill winner=win designer=design ' +
    'composer=compose producer=produce discoverer=discover creator=create publisher=publish buyer=buy translator=translate architect=design ' +
    'painter=paint sculptor=sculpt builder=build'
  )
    .split(' ')
    .map((row) => row.split('=') as [string, string]),
);

/** "a novel by": nouns of works, by the verb that makes them. */
export const WORK_NOUNS: ReadonlyMap<string, string> = new Map(
  (
    'novel=write book=write memoir=write play=write poem=write essay=write report=write article=write song=write film=direct movie=direct ' +
    'opera=compose symphony=compose painting=paint portrait=paint sculpture=sculpt building=design'
  )
    .split(' ')
    .map((row) => row.split('=') as [string, string]),
);

/** Verbs that exclude the same with the parties exchanged, at least of one occasion. Base forms. */
export const ONE_WAY_VERBS: ReadonlySet<string> = new Set(
  (
    'beat defeat overcome thrash rout outscore eliminate win succeed replace precede follow sell buy lend bequeath own acquire absorb ' +
    'kill murder assassinate execute bury arrest convict sentence jail employ hire appoint nominate dismiss oust depose topple pardon ' +
    'overtake surpass outnumber exceed conquer annex colonise adopt father bear raise teach coach train inherit invent found create ' +
    'contain surround rescue save bite ram rob kidnap divorce lead manage owe'
  ).split(' '),
);

/** Verbs of several words that are read as one, with the verb that stands for them and the role each role has there. */
export const PHRASE_CONVERSES: ReadonlyMap<string, Pick<Converse, 'as' | 'roles'>> = new Map<
  string,
  Pick<Converse, 'as' | 'roles'>
>([
  ['belong to', { as: 'own', roles: { subject: 'object', object: 'subject' } }],
  ['take over from', { as: 'succeed', roles: {} }],
]);

/** "found the nurse guilty": verbs that their object's complement completes. */
export const COMPLETED_VERBS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['find', new Set(['guilty', 'innocent'])],
  ['declare', new Set(['bankrupt', 'dead'])],
]);
