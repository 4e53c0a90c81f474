import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  // Where notices are sent. Nothing is deleted: an endpoint is disabled, and enabled again.
  `CREATE TABLE webhooks (
     id uuid PRIMARY KEY DEFAULT new_id(),
     url text NOT NULL CHECK (url <> ''),
     -- As the receiver has it: "whsec_" and base64. Kept readable, because every notice is signed with it.
     secret text NOT NULL CHECK (secret LIKE 'whsec\\_%'),
     -- Signs too until it ends, so that a receiver can change over.
     previous_secret text CHECK (previous_secret LIKE 'whsec\\_%'),
     previous_secret_until timestamptz,
     disabled_at timestamptz,
     disabled_reason text,
     created_by uuid NOT NULL REFERENCES people,
     created_at timestamptz NOT NULL DEFAULT now(),
     UNIQUE (created_by, url),
     CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL)),
     CHECK ((disabled_at IS NULL) = (disabled_reason IS NULL))
   )`,

  `CREATE TABLE citations (
     id uuid PRIMARY KEY DEFAULT new_id(),
     claim_id uuid NOT NULL REFERENCES claims,
     -- The version that is cited.
     number int NOT NULL,
     -- Of the page that cites it.
     url text NOT NULL CHECK (url <> ''),
     title text,
     webhook_id uuid REFERENCES webhooks,
     email text CHECK (email <> ''),
     digest boolean NOT NULL DEFAULT false,
     -- Nothing is sent to an address that nobody has confirmed.
     email_confirmed_at timestamptz,
     created_by uuid NOT NULL REFERENCES people,
     created_at timestamptz NOT NULL DEFAULT now(),
     withdrawn_at timestamptz,
     withdrawn_reason text,
     FOREIGN KEY (claim_id, number) REFERENCES verdicts (claim_id, number),
     CHECK (email IS NOT NULL OR (email_confirmed_at IS NULL AND NOT digest)),
     CHECK (withdrawn_at IS NOT NULL OR withdrawn_reason IS NULL)
   )`,
  // The same page that cites the same version is one citation of its citer.
  `CREATE UNIQUE INDEX citations_page ON citations (created_by, claim_id, number, url) WHERE withdrawn_at IS NULL`,
  `CREATE INDEX citations_claim ON citations (claim_id, id)`,
  `CREATE INDEX citations_citer ON citations (created_by, id)`,
  `CREATE INDEX citations_webhook ON citations (webhook_id) WHERE webhook_id IS NOT NULL`,

  // What somebody is told; a test of an endpoint tells of no citation.
  `CREATE TABLE notices (
     id uuid PRIMARY KEY DEFAULT new_id(),
     citation_id uuid REFERENCES citations,
     claim_id uuid REFERENCES claims,
     -- The version that told, of the claim just named.
     number int,
     kind text NOT NULL CHECK (kind IN ('outcome','correction','withdrawal','needs_review','redaction','merged','test')),
     body jsonb NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     CHECK ((kind = 'test') = (citation_id IS NULL)),
     CHECK ((citation_id IS NULL) = (claim_id IS NULL)),
     CHECK ((claim_id IS NULL) = (number IS NULL))
   )`,
  // A version tells a citation once, whatever has changed in it.
  `CREATE UNIQUE INDEX notices_version ON notices (citation_id, claim_id, number)
     WHERE kind IN ('outcome','correction','withdrawal','needs_review')`,
  `CREATE INDEX notices_citation ON notices (citation_id, id)`,
  `CREATE INDEX notices_claim ON notices (claim_id, id)`,
  `CREATE TRIGGER notices_append_only BEFORE UPDATE OR DELETE ON notices FOR EACH ROW EXECUTE FUNCTION refuse_change()`,

  // A notice on its way by one channel: due until it is delivered or has failed for good.
  `CREATE TABLE deliveries (
     id uuid PRIMARY KEY DEFAULT new_id(),
     notice_id uuid NOT NULL REFERENCES notices,
     channel text NOT NULL CHECK (channel IN ('webhook','mail')),
     webhook_id uuid REFERENCES webhooks,
     -- Also the lease of who sends it now; 'infinity' while the endpoint is disabled.
     next_attempt_at timestamptz NOT NULL DEFAULT now(),
     -- Attempts begun, those before a replay included.
     attempts int NOT NULL DEFAULT 0 CHECK (attempts >= 0),
     -- Attempts begun before the newest replay: there the schedule starts anew.
     replayed_after int NOT NULL DEFAULT 0 CHECK (replayed_after BETWEEN 0 AND attempts),
     delivered_at timestamptz,
     failed_at timestamptz,
     failed_reason text,
     created_at timestamptz NOT NULL DEFAULT now(),
     UNIQUE (notice_id, channel),
     CHECK ((channel = 'webhook') = (webhook_id IS NOT NULL)),
     CHECK (delivered_at IS NULL OR failed_at IS NULL),
     CHECK ((failed_at IS NULL) = (failed_reason IS NULL))
   )`,
  `CREATE INDEX deliveries_due ON deliveries (channel, next_attempt_at) WHERE delivered_at IS NULL AND failed_at IS NULL`,
  `CREATE INDEX deliveries_webhook ON deliveries (webhook_id, id) WHERE webhook_id IS NOT NULL`,

  `CREATE TABLE delivery_attempts (
     delivery_id uuid NOT NULL REFERENCES deliveries,
     number int NOT NULL CHECK (number > 0),
     at timestamptz NOT NULL,
     -- Of the answer; null where none came.
     status int,
     duration_ms int NOT NULL CHECK (duration_ms >= 0),
     -- Why it does not count as delivered; null where it does.
     problem text,
     PRIMARY KEY (delivery_id, number)
   )`,
  `CREATE TRIGGER delivery_attempts_append_only BEFORE UPDATE OR DELETE ON delivery_attempts
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
];

export const TABLES = ['delivery_attempts', 'deliveries', 'notices', 'citations', 'webhooks'];

/** What a machine key can be limited to: the same check, with other words in it. */
const scopes = (words: string): string =>
  `ALTER TABLE machine_keys DROP CONSTRAINT machine_keys_scopes_check,
     ADD CONSTRAINT machine_keys_scopes_check CHECK (scopes <@ ARRAY[${words}] AND scopes <> '{}')`;

export class CitationsAndNotices1764500000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
    await queryRunner.query(scopes(`'read', 'cite', 'review', 'publish', 'admin'`));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.query(`DROP TABLE ${table}`);
    await queryRunner.query(scopes(`'read', 'review', 'publish', 'admin'`));
  }
}
