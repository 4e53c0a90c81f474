export const SEARCH_KINDS = ['claim', 'question', 'statement', 'article'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Where one kind of text lies, in SQL. */
export interface SearchSource {
  /** The table with its name in the query. */
  from: string;
  id: string;
  text: string;
  /** The words of the text, as they are indexed. */
  words: string;
  /** What may be found: nothing merged or withdrawn. */
  standing: string;
  /** Turns a condition on the article `a` into one on this kind. */
  toldIn(condition: string): string;
  /** Turns a condition on the claim `c` into one on this kind; null where it has no state. */
  inState: ((condition: string) => string) | null;
}

const EVIDENCE = 'evidence e JOIN statements s ON s.id = e.statement_id JOIN articles a ON a.id = s.article_id';

/** The texts that a search goes through; each has an index on its words and one on its trigrams. */
export const SEARCH_SOURCES: Record<SearchKind, SearchSource> = {
  claim: {
    from: 'claim_texts ct',
    id: 'ct.id',
    text: 'ct.text',
    words: 'ct.words',
    // Few are merged: they are told from the others sooner than each is looked up.
    standing: `NOT EXISTS (SELECT FROM claims c WHERE c.id = ct.id AND c.merged_into IS NOT NULL)
      AND NOT EXISTS (SELECT FROM questions q JOIN claims c ON c.question_id = q.id WHERE c.id = ct.id AND q.merged_into IS NOT NULL)`,
    toldIn: (condition) =>
      `EXISTS (SELECT FROM ${EVIDENCE} WHERE e.claim_id = ct.id AND e.withdrawn_at IS NULL AND ${condition})`,
    inState: (condition) => `EXISTS (SELECT FROM claims c WHERE c.id = ct.id AND ${condition})`,
  },
  question: {
    from: 'question_texts qt',
    id: 'qt.id',
    text: 'qt.text',
    words: 'qt.words',
    standing: 'NOT EXISTS (SELECT FROM questions q WHERE q.id = qt.id AND q.merged_into IS NOT NULL)',
    toldIn: (condition) =>
      `EXISTS (SELECT FROM claims c JOIN (${EVIDENCE}) ON e.claim_id = c.id
         WHERE c.question_id = qt.id AND e.withdrawn_at IS NULL AND ${condition})`,
    inState: (condition) =>
      `EXISTS (SELECT FROM claims c WHERE c.question_id = qt.id AND c.merged_into IS NULL AND ${condition})`,
  },
  statement: {
    from: 'statements s',
    id: 's.id',
    text: 's.quote',
    words: `to_tsvector('english', s.quote)`,
    standing: 's.withdrawn_at IS NULL',
    toldIn: (condition) => `EXISTS (SELECT FROM articles a WHERE a.id = s.article_id AND ${condition})`,
    inState: null,
  },
  article: {
    from: 'articles a',
    id: 'a.id',
    text: 'a.title',
    words: `to_tsvector('english', a.title)`,
    standing: 'true',
    toldIn: (condition) => condition,
    inState: null,
  },
};
