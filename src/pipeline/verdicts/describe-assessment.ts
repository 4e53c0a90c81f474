import type { ClaimAssessment, GroupSide } from '../../domain/verdicts/question-assessment';

/** Why the claim is in its state, in one sentence. */
export function describeAssessment({ rule, groups }: ClaimAssessment): string {
  const count = (...sides: GroupSide[]) => groups.filter(({ side }) => sides.includes(side)).length;
  const [supporting, against, rival] = [count('for'), count('against', 'debunk'), count('rival')];
  switch (rule) {
    case 'no_side_taken':
      return groups.length > 0
        ? 'Sources repeat it, but nobody takes a side.'
        : 'No evidence counts for or against it.';
    case 'both_sides_strong':
      return `${sources(supporting)} for it and ${sources(against + rival)} against it or for an answer that excludes it: neither side outweighs the other.`;
    case 'independent_groups':
      return `${sources(supporting)} support it${against + rival > 0 ? `, against ${sources(against + rival)}` : ' and nobody takes the other side'}.`;
    case 'confirmed_record':
      return 'A record of a fully reliable source, confirmed by a person, supports it.';
    case 'reliable_debunk':
      return 'A reliable source that is no party to the event says that it is wrong.';
    case 'independent_denials':
      return `${sources(against)} that are no party to the event say that it is not so.`;
    case 'rival_supported':
      return 'An answer that excludes it is supported.';
    case 'one_group_only':
      return 'One independent source supports it, and nobody takes the other side.';
    case 'not_enough':
      return `${sources(supporting)} for it and ${sources(against + rival)} against it: not enough to decide.`;
  }
}

function sources(count: number): string {
  return count === 1 ? 'One independent source' : `${count === 0 ? 'No' : count} independent sources`;
}
