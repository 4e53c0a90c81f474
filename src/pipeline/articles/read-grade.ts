import type { Grade } from '../../domain/verdicts/question-input';

const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D', 'E', 'F'];

/** @throws Error with one line */
export function readGrade(value: unknown): Grade {
  const grade = GRADES.find((known) => known === value);
  if (!grade) throw new Error(`the grade ${JSON.stringify(value)} is none of ${GRADES.join(', ')}`);
  return grade;
}
