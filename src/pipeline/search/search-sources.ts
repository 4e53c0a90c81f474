export const SEARCH_KINDS = ['claim', 'question', 'statement', 'article'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Where one kind of text lies, in SQL. */
export interface SearchSource {
  /** The table with its name in the query. */
  from: string;
  id: string;
  /** What similar spellings are looked for in. */
  spelt: string;
  /** The words of the text, as they are indexed. */
  words: string;
  /** The text of what has the id `f.id`. */
  shown: string;
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
    spelt: 'ct.folded',
    words: 'ct.words',
    shown: 'SELECT c.text FROM claims c WHERE c.id = f.id',
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
    spelt: 'qt.folded',
    words: 'qt.words',
    shown: 'SELECT q.text FROM questions q WHERE q.id = f.id',
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
    spelt: 's.quote',
    words: `to_tsvector('english', s.quote)`,
    shown: 'SELECT s.quote FROM statements s WHERE s.id = f.id',
    standing: 's.withdrawn_at IS NULL',
    toldIn: (condition) => `EXISTS (SELECT FROM articles a WHERE a.id = s.article_id AND ${condition})`,
    inState: null,
  },
  article: {
    from: 'articles a',
    id: 'a.id',
    spelt: 'a.title',
    words: `to_tsvector('english', a.title)`,
    shown: 'SELECT a.title FROM articles a WHERE a.id = f.id',
    standing: 'true',
    toldIn: (condition) => condition,
    inState: null,
  },
};
