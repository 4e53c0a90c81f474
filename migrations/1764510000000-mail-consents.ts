import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  // Whether an address takes mail about what one person cites. Addresses are compared in lower case.
  `CREATE TABLE mail_consents (
     id uuid PRIMARY KEY DEFAULT new_id(),
     email text NOT NULL CHECK (email <> '' AND email = lower(email)),
     asked_by uuid NOT NULL REFERENCES people,
     -- Stands in every mail, so that it is kept readable: all it can do is to stop mail, or start it again.
     unsubscribe_token text NOT NULL UNIQUE,
     confirmed_at timestamptz,
     unsubscribed_at timestamptz,
     created_at timestamptz NOT NULL DEFAULT now(),
     UNIQUE (email, asked_by)
   )`,

  // A mail that asks whether an address wants notices: due until it is sent or has failed for good.
  `CREATE TABLE mail_confirmations (
     id uuid PRIMARY KEY DEFAULT new_id(),
     consent_id uuid NOT NULL REFERENCES mail_consents,
     -- SHA-256 of what stands in the mail: made anew for each attempt, never stored itself.
     token_hash text UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
     expires_at timestamptz,
     -- Also the lease of who sends it now.
     next_attempt_at timestamptz NOT NULL DEFAULT now(),
     attempts int NOT NULL DEFAULT 0 CHECK (attempts >= 0),
     sent_at timestamptz,
     failed_at timestamptz,
     failed_reason text,
     created_at timestamptz NOT NULL DEFAULT now(),
     CHECK ((token_hash IS NULL) = (expires_at IS NULL)),
     CHECK (sent_at IS NULL OR failed_at IS NULL),
     CHECK ((failed_at IS NULL) = (failed_reason IS NULL))
   )`,
  `CREATE INDEX mail_confirmations_due ON mail_confirmations (next_attempt_at) WHERE sent_at IS NULL AND failed_at IS NULL`,
  `CREATE INDEX mail_confirmations_consent ON mail_confirmations (consent_id, created_at)`,
  `CREATE INDEX citations_email ON citations (lower(email)) WHERE email IS NOT NULL`,
];

export const TABLES = ['mail_confirmations', 'mail_consents'];

export class MailConsents1764510000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX citations_email');
    for (const table of TABLES) await queryRunner.query(`DROP TABLE ${table}`);
  }
}
