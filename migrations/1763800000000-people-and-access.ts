import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE TABLE people (
     id uuid PRIMARY KEY DEFAULT new_id(),
     name text NOT NULL CHECK (name <> ''),
     email text NOT NULL CHECK (email = lower(email)),
     email_verified boolean NOT NULL DEFAULT false,
     image text,
     role text NOT NULL DEFAULT 'reader' CHECK (role IN ('reader', 'reviewer', 'editor', 'admin')),
     keyboard_shortcuts boolean NOT NULL DEFAULT true,
     disabled_at timestamptz,
     created_at timestamptz NOT NULL DEFAULT now(),
     updated_at timestamptz NOT NULL DEFAULT now()
   )`,
  `CREATE UNIQUE INDEX people_email ON people (email)`,

  `CREATE TABLE sessions (
     id uuid PRIMARY KEY DEFAULT new_id(),
     person_id uuid NOT NULL REFERENCES people,
     token text NOT NULL UNIQUE,
     expires_at timestamptz NOT NULL,
     ip_address text,
     user_agent text,
     created_at timestamptz NOT NULL DEFAULT now(),
     updated_at timestamptz NOT NULL DEFAULT now()
   )`,
  `CREATE INDEX sessions_person ON sessions (person_id)`,

  // How a person signs in: by a password (its hash stands here), or by a provider that knows them.
  `CREATE TABLE accounts (
     id uuid PRIMARY KEY DEFAULT new_id(),
     person_id uuid NOT NULL REFERENCES people,
     provider_id text NOT NULL,
     account_id text NOT NULL,
     password text,
     access_token text,
     refresh_token text,
     id_token text,
     access_token_expires_at timestamptz,
     refresh_token_expires_at timestamptz,
     scope text,
     created_at timestamptz NOT NULL DEFAULT now(),
     updated_at timestamptz NOT NULL DEFAULT now(),
     UNIQUE (provider_id, account_id)
   )`,
  `CREATE INDEX accounts_person ON accounts (person_id)`,

  // What a sign-in at a provider has to bring back.
  `CREATE TABLE verifications (
     id uuid PRIMARY KEY DEFAULT new_id(),
     identifier text NOT NULL,
     value text NOT NULL,
     expires_at timestamptz NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     updated_at timestamptz NOT NULL DEFAULT now()
   )`,
  `CREATE INDEX verifications_identifier ON verifications (identifier)`,

  `CREATE TABLE machine_keys (
     id uuid PRIMARY KEY DEFAULT new_id(),
     person_id uuid NOT NULL REFERENCES people,
     name text NOT NULL CHECK (name <> ''),
     secret_hash bytea NOT NULL CHECK (length(secret_hash) = 32),
     scopes text[] NOT NULL CHECK (scopes <@ ARRAY['read', 'review', 'publish', 'admin'] AND scopes <> '{}'),
     expires_at timestamptz,
     last_used_at timestamptz,
     revoked_at timestamptz,
     created_at timestamptz NOT NULL DEFAULT now()
   )`,
  `CREATE INDEX machine_keys_person ON machine_keys (person_id)`,

  // How often something was tried since the window opened: sign-ins, reports of readers.
  `CREATE TABLE attempt_limits (
     bucket text PRIMARY KEY,
     attempts int NOT NULL,
     window_ends_at timestamptz NOT NULL
   )`,

  // Signs the session cookies where no secret is set; made by the first process that needs it, shared by all.
  `CREATE TABLE service_secrets (name text PRIMARY KEY, secret text NOT NULL)`,
];

export const TABLES = [
  'service_secrets',
  'attempt_limits',
  'machine_keys',
  'verifications',
  'accounts',
  'sessions',
  'people',
];

export class PeopleAndAccess1763800000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.query(`DROP TABLE ${table}`);
  }
}
