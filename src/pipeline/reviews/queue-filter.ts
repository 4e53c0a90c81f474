import { containing } from '../../platform/database/containing';
import { findsTooMany } from '../../platform/database/expected-rows';
import type { Sql } from '../../platform/database/rows';

/** What a queue, and Next in it, is narrowed to; every member has its place in the address of the page. */
export interface QueueFilter {
  /** Part of the claim's or its question's words. */
  text?: string | undefined;
  tag?: string | undefined;
  /** At least this harm, 0–3. */
  harm?: number | undefined;
  contradicted?: boolean | undefined;
}

const wordedBy = (text: string): string => `
  SELECT t.id FROM claim_texts t WHERE t.folded LIKE lower(${text})
  UNION ALL SELECT c.id FROM question_texts t JOIN claims c ON c.question_id = t.id WHERE t.folded LIKE lower(${text})`;

const worded = (text: string): string => `EXISTS (SELECT FROM claims c JOIN questions q ON q.id = c.question_id
  WHERE c.id = r.claim_id AND (c.text ILIKE ${text} OR q.text ILIKE ${text}))`;

/** Conditions over `reviews r`, with parameters numbered from `first`. */
export async function queueConditions(
  sql: Sql,
  filter: QueueFilter,
  first: number,
): Promise<{ where: string[]; parameters: unknown[] }> {
  const where: string[] = [];
  const parameters: unknown[] = [];
  const place = (value: unknown): string => `$${first + parameters.push(value) - 1}`;
  if (filter.text) {
    const pattern = containing(filter.text);
    const text = place(pattern);
    const isFrequent = await findsTooMany(sql, wordedBy('$1'), [pattern]);
    where.push(isFrequent ? worded(text) : `r.claim_id IN (${wordedBy(text)})`);
  }
  if (filter.tag)
    where.push(`EXISTS (SELECT 1 FROM review_tags t WHERE t.claim_id = r.claim_id AND t.tag = ${place(filter.tag)})`);
  if (filter.harm !== undefined) where.push(`r.harm >= ${place(filter.harm)}`);
  if (filter.contradicted) where.push('r.contradictions > 0');
  return { where, parameters };
}
