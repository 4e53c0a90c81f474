/** What a queue, and Next in it, is narrowed to; every member has its place in the address of the page. */
export interface QueueFilter {
  /** Part of the claim's or its question's words. */
  text?: string | undefined;
  tag?: string | undefined;
  /** At least this harm, 0–3. */
  harm?: number | undefined;
  contradicted?: boolean | undefined;
}

/**
 * Conditions over `reviews r`, with parameters numbered from `first`.
 */
export function queueConditions(filter: QueueFilter, first: number): { where: string[]; parameters: unknown[] } {
  const where: string[] = [];
  const parameters: unknown[] = [];
  const place = (value: unknown): string => `$${first + parameters.push(value) - 1}`;
  if (filter.text) {
    const text = place(filter.text);
    where.push(`EXISTS (SELECT 1 FROM claims c JOIN questions q ON q.id = c.question_id WHERE c.id = r.claim_id
      AND (strpos(lower(c.text), lower(${text})) > 0 OR strpos(lower(q.text), lower(${text})) > 0))`);
  }
  if (filter.tag)
    where.push(`EXISTS (SELECT 1 FROM review_tags t WHERE t.claim_id = r.claim_id AND t.tag = ${place(filter.tag)})`);
  if (filter.harm !== undefined) where.push(`r.harm >= ${place(filter.harm)}`);
  if (filter.contradicted) where.push('r.contradictions > 0');
  return { where, parameters };
}
