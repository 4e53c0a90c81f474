import type { VerdictDocument } from '../../../pipeline/verdicts/verdict-document';
import { counted, decimals } from '../format/numbers';

type Group = VerdictDocument['groups'][number];

const pieces = (groups: readonly Group[], side: Group['side']) =>
  groups.filter((group) => group.side === side).flatMap(({ evidence }) => evidence);

/** What a reader should know is not known, in sentences; from the document alone, so that a version always says the same. */
export function unknowns({ groups, uncertainty, replies, best, state }: VerdictDocument): string[] {
  const [backing, repeating] = [pieces(groups, 'for'), groups.filter(({ side }) => side === 'reports')];
  const voices = groups.filter(({ side }) => side === 'for').length;
  return [
    state !== 'unverified' &&
      uncertainty > 0.5 &&
      `Less than half of what would settle it is known (uncertainty ${decimals(uncertainty)}).`,
    voices === 0 && 'No source that was read says so itself.',
    voices === 1 && 'All who say so are one independent voice: they share an owner, a text or a source.',
    backing.length > 0 &&
      backing.every(({ article }) => article !== null) &&
      'No register or record was consulted, only reports.',
    repeating.length > 0 &&
      `${counted(repeating.length, 'source')} only ${repeating.length === 1 ? 'repeats' : 'repeat'} it without taking a side.`,
    !best && 'Another answer to the same question stands better, or is more exact.',
    replies.length === 0 && 'Nobody whom it concerns was asked for a reply.',
    replies.some(({ status }) => status === 'waiting') && 'A reply that was asked for has not come yet.',
  ].filter((sentence) => sentence !== false);
}
