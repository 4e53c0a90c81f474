import type { VerdictDocument } from './verdict-document';

export const CHECKLIST_KEYS = [
  'sources_linked',
  'primary_preferred',
  'two_independent',
  'both_sides',
  'selection_reason',
  'claimant_asked',
  'corrections_open',
] as const;
export type ChecklistKey = (typeof CHECKLIST_KEYS)[number];

export type ChecklistAnswer = 'met' | 'not_met' | 'not_known';

/** One demand on a fact-check, and how far a version meets it. */
export interface ChecklistEntry {
  key: ChecklistKey;
  answer: ChecklistAnswer;
  /** Why, for readers. */
  sentence: string;
}

/** What made the desk choose the claim. */
export interface Selection {
  origin: 'rule' | 'person';
  /** 0–3, as people set it; null where the claim has no review. */
  harm: number | null;
  reach: number | null;
}

type Group = VerdictDocument['groups'][number];
type Finding = Omit<ChecklistEntry, 'key'>;

const met = (sentence: string): Finding => ({ answer: 'met', sentence });
const notMet = (sentence: string): Finding => ({ answer: 'not_met', sentence });
const notKnown = (sentence: string): Finding => ({ answer: 'not_known', sentence });

const FOR: readonly Group['side'][] = ['for'];
const AGAINST: readonly Group['side'][] = ['against', 'debunk', 'rival'];
const HIGH = 2;

/**
 * What the IFCN's Code of Principles asks of a single fact-check (2020; commitments 2, 4 and 5), held against what a version stores. The demands
 * are theirs, the words ours; what nothing that is stored can tell is "not known", never assumed.
 */
export function checklist(document: VerdictDocument, selection: Selection): ChecklistEntry[] {
  const findings: Record<ChecklistKey, Finding> = {
    sources_linked: sourcesLinked(document),
    primary_preferred: primaryPreferred(document),
    two_independent: twoIndependent(document),
    both_sides: bothSides(document),
    selection_reason: selectionReason(document, selection),
    claimant_asked: claimantAsked(document),
    corrections_open: correctionsOpen(document),
  };
  return CHECKLIST_KEYS.map((key) => ({ key, ...findings[key] }));
}

const piecesOf = ({ groups }: VerdictDocument, sides: readonly Group['side'][] = [...FOR, ...AGAINST]) =>
  groups.filter(({ side }) => sides.includes(side)).flatMap(({ evidence }) => evidence);

/** What the ruling names, else everything that takes a side. */
function reliedOn(document: VerdictDocument) {
  const named = new Set(document.ruling?.evidence);
  const all = document.groups.flatMap(({ evidence }) => evidence);
  return named.size > 0 ? all.filter(({ id }) => named.has(id)) : piecesOf(document);
}

function sourcesLinked(document: VerdictDocument): Finding {
  const sources = reliedOn(document);
  if (sources.length === 0) return notMet('The verdict names no source.');
  const bare = [...new Set(sources.filter(({ url }) => url === null).map(({ publisher }) => publisher))];
  if (bare.length === 0) return met('Every source it relies on is named with its address.');
  return notMet(`No address is known for ${bare.join(', ')}; the words are kept here.`);
}

function primaryPreferred(document: VerdictDocument): Finding {
  const records = reliedOn(document).filter(({ article }) => article === null);
  if (records.length > 0)
    return met(`It relies on a record: ${[...new Set(records.map(({ publisher }) => publisher))].join(', ')}.`);
  return notKnown('Only reports were read; whether there is a record of it is not noted.');
}

function twoIndependent(document: VerdictDocument): Finding {
  const holds = document.ruling?.holds;
  const side = holds === 'yes' ? FOR : holds === 'no' ? AGAINST : [...FOR, ...AGAINST];
  const voices = document.groups.filter((group) => side.includes(group.side));
  if (voices.length >= 2) return met(`${voices.length} sources that do not depend on one another back it.`);
  if (voices.length === 0) return notMet('No source backs it by itself.');
  return notMet(`It rests on one independent source: ${voices[0]!.members.join(', ')}.`);
}

function bothSides(document: VerdictDocument): Finding {
  const [backing, opposing] = [piecesOf(document, FOR).length, piecesOf(document, AGAINST).length];
  if (backing > 0 && opposing > 0) return met('What speaks for it and what speaks against it stand side by side.');
  if (backing + opposing === 0) return notMet('No evidence that takes a side is shown.');
  return notKnown(`Nothing that speaks ${backing > 0 ? 'against' : 'for'} it was found in what was read.`);
}

function selectionReason(document: VerdictDocument, { origin, harm, reach }: Selection): Finding {
  const publishers = new Set(piecesOf(document, [...FOR, 'reports']).map(({ publisher }) => publisher)).size;
  const reasons = [
    (harm ?? 0) >= HIGH && 'it could do harm if it is wrong',
    (reach ?? 0) >= HIGH && 'it reaches many people',
    document.contradictions.length > 0 && 'sources contradict one another about it',
    publishers >= 2 && `${publishers} publishers told it`,
    origin === 'person' && 'a person put it forward',
  ].filter((reason) => reason !== false);
  return reasons.length > 0
    ? met(`Chosen because ${reasons.join(', and ')}.`)
    : notKnown('Why it was chosen is not noted.');
}

function claimantAsked({ replies }: VerdictDocument): Finding {
  if (replies.length === 0) return notMet('Nobody whom it concerns was asked.');
  const answered = replies.filter(({ status }) => status === 'answered').length;
  return met(
    `${replies.map(({ asked }) => asked).join(', ')} ${replies.length === 1 ? 'was' : 'were'} asked; ${answered} of ${replies.length} answered.`,
  );
}

function correctionsOpen({ ruling, corrections }: VerdictDocument): Finding {
  if (!ruling) return notKnown('Nothing is published that could be corrected.');
  if (corrections.length === 0) return met('Readers can report an error below; none was found so far.');
  const waiting = corrections.filter(({ status }) => status === 'open').length;
  return met(
    `${corrections.length} found, each with its date, what was wrong and what is right${waiting > 0 ? `; ${waiting} not worked in yet` : ''}.`,
  );
}
