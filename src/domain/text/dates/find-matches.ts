/** A pattern with a plain one for what each of its matches contains: looking for that first is far cheaper. */
export interface GuardedPattern {
  needs: RegExp;
  /** Global. */
  pattern: RegExp;
}

export function findMatches(passage: string, { needs, pattern }: GuardedPattern): RegExpExecArray[] {
  return needs.test(passage) ? [...passage.matchAll(pattern)] : [];
}
