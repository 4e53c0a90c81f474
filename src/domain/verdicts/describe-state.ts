import type { ClaimAssessment, GroupShare, GroupSide } from './question-assessment';

type Described = Pick<ClaimAssessment, 'rule' | 'groups' | 'givenUpBy'>;

const NUMBER_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** What the state rests on, by the rule that decided it, and who has changed position, for the reader. */
export function describeState(claim: Described): string {
  const changed = (claim.givenUpBy ?? []).map(
    (name) => ` ${name} has given up an earlier, opposite position, which no longer counts.`,
  );
  return `${describeRule(claim)}${changed.join('')}`;
}

function describeRule(claim: Described): string {
  const supported = voices(claim, ['for'], 'supports', 'support');
  const opposed = opposition(claim);
  switch (claim.rule) {
    case 'no_side_taken':
      return 'No source takes a side; it has only been reported.';
    case 'both_sides_strong':
      return sentence(`${supported} it, but the other side is comparably strong: ${opposed}`);
    case 'independent_groups':
      return sentence(
        opposed === null
          ? `${supported} it and nobody takes the other side`
          : `${supported} it and outweigh the other side: ${opposed}`,
      );
    case 'confirmed_record':
      return 'A record of grade A that a person has confirmed supports it.';
    case 'reliable_debunk':
      return sentence(`a reliable source that is no party says that it is wrong, and ${supported} it`);
    case 'independent_denials':
      return sentence(`${voices(claim, ['against', 'debunk'], 'denies', 'deny')} it, and ${supported} it`);
    case 'rival_supported':
      return sentence(`an answer that excludes it is supported: ${opposed}`);
    case 'one_group_only':
      return sentence(`only ${lone(claim)} supports it and nobody takes the other side`);
    case 'not_enough':
      return sentence(
        `the evidence does not decide: ${supported} it and ${opposed ?? 'nobody takes the other side'}${passedOn(claim)}`,
      );
  }
}

/** "; four groups of sources only pass it on", where they are no fewer than the groups for. */
function passedOn({ groups }: Described): string {
  const [forIt, reporting] = ['for', 'reports'].map((wanted) => groups.filter(({ side }) => side === wanted).length);
  if (reporting === 0 || reporting! < forIt!) return '';
  return `; ${NUMBER_WORDS[reporting!] ?? reporting} ${reporting === 1 ? 'source only passes' : 'sources only pass'} it on`;
}

function opposition(claim: Described): string | null {
  const denied = voices(claim, ['against', 'debunk'], 'denies it', 'deny it');
  const rival = voices(claim, ['rival'], 'supports another answer', 'support another answer');
  const parts = [denied, rival].filter((part) => !part.startsWith('no '));
  return parts.length === 0 ? null : parts.join(' and ');
}

/** "two independent sources of grade B support", "no source supports". */
function voices({ groups }: Described, sides: readonly GroupSide[], one: string, several: string): string {
  const chosen = groups.filter(({ side }) => sides.includes(side));
  const number = NUMBER_WORDS[chosen.length] ?? String(chosen.length);
  if (chosen.length <= 1) return `${number} source${gradeOf(chosen)} ${one}`;
  return `${number} independent sources${gradeOf(chosen)} ${several}`;
}

function gradeOf(groups: readonly GroupShare[]): string {
  const grades = new Set(groups.map(({ grade }) => grade));
  const [grade] = grades;
  return grades.size === 1 ? ` of grade ${grade}` : '';
}

function lone({ groups }: Described): string {
  const [first, ...others] = groups.find(({ side }) => side === 'for')?.sources ?? [];
  if (others.length === 0) return first ?? 'one source';
  return `${first}, with ${others.length === 1 ? 'another source' : `${others.length} other sources`} that cannot be told apart from it,`;
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
