/**
 * Tables whose rows are written once: the service may read them and add to them, and has no right to change or delete a row. Each has
 * a trigger besides, which keeps their owner from doing so by mistake.
 */
export const APPEND_ONLY_TABLES = [
  'article_versions',
  'checkpoint_heads',
  'checkpoints',
  'delivery_attempts',
  'evidence_archives',
  'history',
  'notices',
  'ruling_evidence',
  'rulings',
  'verdicts',
] as const;

/** Tables that only their owner writes: by `touchstone redact` and `touchstone migrate`. */
export const OWNER_ONLY_TABLES = ['redactions', 'schema_migrations'] as const;
