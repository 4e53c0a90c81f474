import { outcomeWords, publicOutcome } from './public-outcome';
import type { VerdictDocument } from './verdict-document';

type Group = VerdictDocument['groups'][number];

/** A piece of evidence with the side that it counts for. */
export type CountedPiece = Group['evidence'][number] & { side: Group['side'] };

export const VERSION_CHANGE_KINDS = [
  'outcome',
  'state',
  'wording',
  'rationale',
  'evidence_added',
  'evidence_removed',
  'evidence_changed',
  'contradiction',
  'correction',
  'reply',
] as const;
export type VersionChangeKind = (typeof VERSION_CHANGE_KINDS)[number];

/** One difference between two versions, as a sentence. */
export interface VersionChange {
  kind: VersionChangeKind;
  text: string;
}

export interface ChangedPiece {
  before: CountedPiece;
  after: CountedPiece;
}

/** What differs between two versions of a claim's verdict. */
export interface VersionComparison {
  changes: VersionChange[];
  evidence: { added: CountedPiece[]; removed: CountedPiece[]; changed: ChangedPiece[] };
  /** Null where the words are the same; null inside it where there was no ruling. */
  rationale: { before: string | null; after: string | null } | null;
}

export const SIDE_WORDS: Record<Group['side'], string> = {
  for: 'for the claim',
  against: 'against the claim',
  debunk: 'against the claim',
  reports: 'without taking a side',
  rival: 'for another answer',
};

const readable = (word: string): string => word.replaceAll('_', ' ');

/** Compares two versions by what they say; either may be the older one. */
export function compareVersions(before: VerdictDocument, after: VerdictDocument): VersionComparison {
  const evidence = compareEvidence(piecesOf(before), piecesOf(after));
  const [was, is] = [before.ruling?.rationale ?? null, after.ruling?.rationale ?? null];
  const rationale = was === is ? null : { before: was, after: is };
  const changes = [
    ...outcomeChanges(before, after),
    ...wordingChanges(before, after),
    ...(rationale ? [{ kind: 'rationale' as const, text: 'The rationale of the ruling is worded anew.' }] : []),
    ...evidenceChanges(evidence),
    ...contradictionChanges(before, after),
    ...correctionChanges(before, after),
    ...replyChanges(before, after),
  ];
  return { changes, evidence, rationale };
}

const piecesOf = ({ groups }: VerdictDocument): CountedPiece[] =>
  groups.flatMap(({ side, evidence }) => evidence.map((piece) => ({ ...piece, side })));

function compareEvidence(before: CountedPiece[], after: CountedPiece[]): VersionComparison['evidence'] {
  const known = new Map(before.map((piece) => [piece.id, piece]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !known.has(id)),
    removed: before.filter(({ id }) => !kept.has(id)),
    changed: after.flatMap((piece) => {
      const earlier = known.get(piece.id);
      return earlier && differences(earlier, piece).length > 0 ? [{ before: earlier, after: piece }] : [];
    }),
  };
}

/** What became of one piece, each as the end of a sentence that begins with its publisher. */
export function differences(before: CountedPiece, after: CountedPiece): string[] {
  return [
    before.grade !== after.grade && `is graded ${after.grade}, was ${before.grade}`,
    before.side !== after.side && `counts ${SIDE_WORDS[after.side]}, counted ${SIDE_WORDS[before.side]}`,
    before.quote !== after.quote && 'is quoted with other words',
    before.party !== after.party && (after.party ? 'is a party to the event' : 'is no party to the event'),
  ].filter((difference) => difference !== false);
}

function outcomeChanges(before: VerdictDocument, after: VerdictDocument): VersionChange[] {
  const [was, is] = [publicOutcome(before), publicOutcome(after)].map((outcome) => outcome && outcomeWords(outcome));
  return [
    ...(was === is
      ? []
      : [
          { kind: 'outcome' as const, text: `${outcomeSentence(was ?? null, is ?? null)}${withdrawalSentence(after)}` },
        ]),
    ...(before.state === after.state
      ? []
      : [
          {
            kind: 'state' as const,
            text: `The rules make it ${readable(after.state)}; before, ${readable(before.state)}.`,
          },
        ]),
  ];
}

function outcomeSentence(was: string | null, is: string | null): string {
  if (was === null) return `A ruling was published: ${is}.`;
  return is === null ? `The ruling “${was}” is no longer published.` : `The outcome is “${is}”; before, “${was}”.`;
}

const withdrawalSentence = ({ ruling }: VerdictDocument): string =>
  ruling?.withdrawnFor === undefined ? '' : ` It was withdrawn: ${ruling.withdrawnFor}`;

function wordingChanges(before: VerdictDocument, after: VerdictDocument): VersionChange[] {
  const wordings = [
    { what: 'claim', was: before.claim.text, is: after.claim.text },
    { what: 'question', was: before.question.text, is: after.question.text },
  ];
  return wordings
    .filter(({ was, is }) => was !== is)
    .map(({ what, was, is }) => ({ kind: 'wording', text: `The ${what} reads “${is}”; before, “${was}”.` }));
}

const evidenceChanges = ({ added, removed, changed }: VersionComparison['evidence']): VersionChange[] => [
  ...added.map(({ publisher, side }) => ({
    kind: 'evidence_added' as const,
    text: `New evidence, ${SIDE_WORDS[side]}: ${publisher}.`,
  })),
  ...removed.map(({ publisher, side }) => ({
    kind: 'evidence_removed' as const,
    text: `No longer counted: ${publisher}, which spoke ${SIDE_WORDS[side]}.`,
  })),
  ...changed.map((piece) => ({
    kind: 'evidence_changed' as const,
    text: `${piece.after.publisher} ${differences(piece.before, piece.after).join('; ')}.`,
  })),
];

function contradictionChanges(before: VerdictDocument, after: VerdictDocument): VersionChange[] {
  const told = ({ contradictions }: VerdictDocument) => new Set(contradictions.map(({ explanation }) => explanation));
  const [was, is] = [told(before), told(after)];
  return [
    ...[...is].filter((text) => !was.has(text)).map((text) => `A contradiction was found: ${text}`),
    ...[...was].filter((text) => !is.has(text)).map((text) => `No longer a contradiction: ${text}`),
  ].map((text) => ({ kind: 'contradiction', text }));
}

function correctionChanges(before: VerdictDocument, after: VerdictDocument): VersionChange[] {
  const known = new Map(before.corrections.map(({ id, status }) => [id, status]));
  return after.corrections
    .filter(({ id, status }) => known.get(id) !== status)
    .map(({ wrong, isNow, status }) => ({
      kind: 'correction',
      text: status === 'done' ? `Corrected: “${wrong}” It says now: “${isNow}”` : `Found to be wrong: “${wrong}”`,
    }));
}

const REPLY_SENTENCES = { waiting: 'was asked for a reply', answered: 'replied', unanswered: 'did not reply' } as const;

function replyChanges(before: VerdictDocument, after: VerdictDocument): VersionChange[] {
  const known = new Map(before.replies.map(({ id, status }) => [id, status]));
  return after.replies
    .filter(({ id, status }) => known.get(id) !== status)
    .map(({ asked, status }) => ({ kind: 'reply', text: `${asked} ${REPLY_SENTENCES[status]}.` }));
}
