/** SQL for the id of the row that a merged question or claim now stands for: itself where it was not merged. */
export const survivorOf = (table: 'questions' | 'claims', placeholder: string): string => `(
  WITH RECURSIVE chain AS (
    SELECT id, merged_into FROM ${table} WHERE id = ${placeholder}
    UNION SELECT next.id, next.merged_into FROM ${table} next JOIN chain ON next.id = chain.merged_into
  ) SELECT id FROM chain WHERE merged_into IS NULL)`;
