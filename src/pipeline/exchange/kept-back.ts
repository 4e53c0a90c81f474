/** Why a table, or columns of one, never leave with an export. */
export type KeptBack =
  | { whole: string }
  | {
      columns: Record<string, string>;
      /** SQL of what a column gets when it is restored; else its default, or null. */
      restoredAs?: Record<string, string>;
    };

/**
 * What an export leaves out, with the reason. Everything else of the schema is exported: a migration that adds a secret names it here.
 */
export const KEPT_BACK: Record<string, KeptBack> = {
  schema_migrations: { whole: 'belongs to the database, not to what is in it: a migrated one has its own' },
  sessions: { whole: 'whoever holds a session is signed in' },
  verifications: { whole: 'what a sign-in at a provider has to bring back, for minutes' },
  machine_keys: { whole: 'a key without its hash is none: people make new ones' },
  service_secrets: { whole: 'sign sessions and checkpoints: every database makes its own' },
  idempotency_keys: { whole: 'answers to requests that may be sent again, for a day' },
  attempt_limits: { whole: 'addresses of people who tried to sign in, for minutes' },
  claim_texts: { whole: 'follow from claims' },
  event_texts: { whole: 'follow from events' },
  question_texts: { whole: 'follow from questions' },
  claim_term_blocks: { whole: 'follow from claim_terms: a copy folds its own' },
  claim_postings: { whole: 'follow from claim_terms' },
  claim_terms: { columns: { line: 'a number in a block of this database' } },
  statement_term_blocks: { whole: 'follow from statement_terms: a copy folds its own' },
  statement_postings: { whole: 'follow from statement_terms' },
  statement_terms: { columns: { line: 'a number in a block of this database' } },
  accounts: {
    columns: {
      password:
        'a hash of a password can be guessed against: people get a new one (`touchstone people reset-password`)',
      access_token: 'opens the account of a person at a provider',
      refresh_token: 'opens the account of a person at a provider',
      id_token: 'says who a person is, to whoever holds it',
    },
  },
  mail_confirmations: { whole: 'whoever holds the link of a mail agrees for its address; it ends within days' },
  mail_consents: {
    columns: { unsubscribe_token: 'stops mail to an address, and starts it again: links of older mails no longer do' },
    restoredAs: { unsubscribe_token: `replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')` },
  },
  citations: {
    columns: {
      email_confirmed_at:
        'follows from the consent of the address: a copy writes to nobody until `touchstone resume-mail`',
    },
  },
  deliveries: {
    columns: { next_attempt_at: 'what waits in a copy leaves when its receiver is enabled, or mail is resumed' },
    restoredAs: { next_attempt_at: `'infinity'::timestamptz` },
  },
  webhooks: {
    columns: {
      secret: 'signs notices: a restored endpoint gets a new one, which its owner rotates to learn it',
      previous_secret: 'signs notices until it ends',
      previous_secret_until: 'says nothing without that secret',
      disabled_at:
        'a copy calls nobody until somebody enables its receivers; when and why they were disabled is in the history',
      disabled_reason: 'goes with disabled_at',
    },
    restoredAs: {
      disabled_at: 'now()',
      disabled_reason: `'Restored from an export: rotate the secret, then enable it.'`,
      secret: `'whsec_' || encode(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'base64')`,
    },
  },
};

export const isKeptBack = (table: string): boolean => 'whole' in (KEPT_BACK[table] ?? {});

export function restoredAs(table: string): Record<string, string> {
  const kept = KEPT_BACK[table];
  return (kept && 'columns' in kept && kept.restoredAs) || {};
}

export function keptBackColumns(table: string): string[] {
  const kept = KEPT_BACK[table];
  return kept && 'columns' in kept ? Object.keys(kept.columns) : [];
}
