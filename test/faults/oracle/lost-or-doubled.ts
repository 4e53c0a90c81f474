import type { DataSource } from 'typeorm';
import { rows } from '../../../src/platform/database/rows';
import type { Mark, MarkKind } from '../driver/writes';

/** Where the word of a write stands: in one row, whatever happened. */
const ROWS: Record<MarkKind, string> = {
  evidence: `SELECT record_quote AS text FROM evidence WHERE record_quote LIKE 'Register %'`,
  article: `SELECT url AS text FROM articles WHERE url LIKE 'https://courier.example/%'`,
  ruling: `SELECT rationale AS text FROM rulings WHERE rationale LIKE 'Ruled %'`,
  grade: `SELECT reason AS text FROM history WHERE action = 'publisher.grade_changed' AND reason LIKE 'Graded %'`,
  citation: `SELECT url AS text FROM citations WHERE url LIKE 'https://paper.example/%'`,
  withdrawal: `SELECT reason AS text FROM history WHERE action = 'review.withdraw' AND reason LIKE 'Withdrawn %'`,
};

const lastWord = (text: string) => text.split(/[ /]/).at(-1)!;

/** The acknowledged writes that are not there, and the writes, acknowledged or not, that are there more than once. */
export async function lostOrDoubled(
  dataSource: DataSource,
  acknowledged: readonly Mark[],
): Promise<{ lost: string[]; doubled: string[] }> {
  const count = new Map<string, number>();
  for (const [kind, statement] of Object.entries(ROWS)) {
    for (const { text } of await rows<{ text: string }>(dataSource, statement)) {
      const found = `${kind} ${lastWord(text)}`;
      count.set(found, (count.get(found) ?? 0) + 1);
    }
  }
  return {
    lost: acknowledged.map(({ kind, word }) => `${kind} ${word}`).filter((mark) => !count.has(mark)),
    doubled: [...count].filter(([, times]) => times > 1).map(([found, times]) => `${found}: ${times} times`),
  };
}
