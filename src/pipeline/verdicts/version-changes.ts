import { type PublicOutcome, publicOutcome } from './public-outcome';
import { canonicalJson } from './seal-version';
import type { VerdictDocument } from './verdict-document';

/** What those who cited a verdict are told of: nothing else that a new version brings. */
export type ChangeKind = 'outcome' | 'correction' | 'withdrawal' | 'needs_review';

export interface VersionChange {
  kind: ChangeKind;
  /** A sentence for people. */
  text: string;
}

/** What a reader can tell two versions apart by. */
export type ToldDocument = Pick<VerdictDocument, 'ruling' | 'state' | 'corrections'>;

/**
 * What a version tells those who cited the one before: another rating or state, a withdrawal, a second look and what came of it, what
 * was corrected. Empty where a reader of the outcome would see no difference, and where either says nothing outside.
 */
export function versionChanges(before: ToldDocument | null, now: ToldDocument | null): VersionChange[] {
  const [was, is] = [publicOutcome(before), publicOutcome(now)];
  if (!before || !now || !was || !is) return [];
  return [...statusChange(was, is, now), ...outcomeChange(was, is), ...corrected(before, now)];
}

function statusChange(was: PublicOutcome, is: PublicOutcome, { ruling }: ToldDocument): VersionChange[] {
  if (was.status === is.status) return [];
  if (is.status === 'withdrawn') {
    const reason = ruling?.withdrawnFor === undefined ? '.' : `: ${ruling.withdrawnFor}`;
    return [{ kind: 'withdrawal', text: `The ruling “${was.label}” was withdrawn${reason}` }];
  }
  if (is.status === 'needs_review')
    return [{ kind: 'needs_review', text: ['It is being looked at again.', ...(ruling?.reasons ?? [])].join(' ') }];
  const again = was.status === 'withdrawn' ? 'was published again' : 'stands after a second look';
  return was.rating === is.rating ? [{ kind: 'outcome', text: `The ruling “${is.label}” ${again}.` }] : [];
}

const stateWords = ({ state }: PublicOutcome): string => state.replaceAll('_', ' ');

const outcomeChange = (was: PublicOutcome, is: PublicOutcome): VersionChange[] => [
  ...(was.rating === is.rating
    ? []
    : [{ kind: 'outcome' as const, text: `The ruling was “${was.label}” and is “${is.label}”.` }]),
  ...(was.state === is.state
    ? []
    : [{ kind: 'outcome' as const, text: `The computed state was ${stateWords(was)} and is ${stateWords(is)}.` }]),
];

/** What is wrong is said as soon as it is known; that it was corrected, once it was. */
const correctionSentence = ({ wrong, isNow, status }: VerdictDocument['corrections'][number]): string =>
  status === 'done'
    ? `Corrected: ${wrong} It is now: ${isNow}`
    : `A correction was opened: ${wrong} It will say: ${isNow}`;

/** Corrections that are new or say something new; the database keeps members in an order of its own. */
function corrected(before: ToldDocument, now: ToldDocument): VersionChange[] {
  const known = new Set(before.corrections.map(canonicalJson));
  return now.corrections
    .filter((correction) => !known.has(canonicalJson(correction)))
    .map((correction) => ({ kind: 'correction', text: correctionSentence(correction) }));
}
