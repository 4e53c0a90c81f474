import type { Grade } from '../../../domain/verdicts/question-input';

const MEANINGS: Record<Grade, string> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
};

export const gradeMeaning = (grade: Grade): string => MEANINGS[grade];

/** A publisher's Admiralty grade. */
export const GradeBadge = ({ grade }: { grade: Grade }) => (
  <span class="grade" title={MEANINGS[grade]}>
    grade {grade}
  </span>
);
