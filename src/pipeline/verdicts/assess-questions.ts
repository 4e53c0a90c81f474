import { setImmediate as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { recordFailure } from '../gaps';
import { writeHalving } from '../write-halving';
import { assessSnapshot } from './assess-snapshot';
import { describeContradictions } from './describe-contradictions';
import { loadQuestions } from './load-questions';
import type { QuestionSnapshot } from './question-snapshot';
import { type AssessedQuestion, writeVerdicts } from './write-verdicts';

export interface AssessQuestionsOptions {
  signal?: AbortSignal;
  /** The pure part; tests put a failing one in its place. */
  assess?: (question: QuestionSnapshot) => AssessedQuestion;
}

const BATCH = 50;

/**
 * Assesses the questions of a list that are due: one snapshot a batch, pure computing, one short fenced transaction. A question
 * that fails is noted with its reason and never holds up the others.
 * @returns the ids of the claims with a new verdict version
 */
export async function assessQuestions(
  dataSource: DataSource,
  questionIds: string[],
  { signal, assess = assessOne }: AssessQuestionsOptions = {},
): Promise<string[]> {
  const changed: string[] = [];
  for (let start = 0; start < questionIds.length && !signal?.aborted; start += BATCH) {
    const snapshots = await loadQuestions(dataSource, questionIds.slice(start, start + BATCH));
    const assessed: AssessedQuestion[] = [];
    for (const snapshot of snapshots) {
      // Whoever else this process serves does not wait for a batch.
      await pause();
      try {
        assessed.push(assess(snapshot));
      } catch (error) {
        await recordFailure(dataSource, 'questions', snapshot.id, error);
      }
    }
    const written = await writeHalving(assessed, {
      write: (some) => writeVerdicts(dataSource, some),
      fail: ({ question }, error) => recordFailure(dataSource, 'questions', question.id, error),
    });
    changed.push(...written);
  }
  return changed;
}

function assessOne(question: QuestionSnapshot): AssessedQuestion {
  const { outcomes, contradictions } = assessSnapshot(question);
  return { question, outcomes, contradictions: describeContradictions(question, contradictions) };
}
