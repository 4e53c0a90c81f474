import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes the table of the keys by which a client may send a request again. */
export const TABLES = ['idempotency_keys'];

export class IdempotencyKeys1764550000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // In flight: leased, no status. Done and its answer lost: a deed, no status, the lease over. Answered: a status.
    await queryRunner.query(
      `CREATE TABLE idempotency_keys (
         actor text NOT NULL,
         key text NOT NULL CHECK (key <> ''),
         request_hash text NOT NULL,
         attempt uuid NOT NULL DEFAULT gen_random_uuid(),
         created_at timestamptz NOT NULL DEFAULT now(),
         leased_until timestamptz NOT NULL,
         -- What the deed was first done to, set in its own transaction.
         deed_kind text,
         deed_id uuid,
         status int,
         headers jsonb,
         -- Null also where it held a secret that is shown once.
         body text,
         PRIMARY KEY (actor, key),
         CHECK ((deed_kind IS NULL) = (deed_id IS NULL))
       )`,
    );
    await queryRunner.query('CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.query(`DROP TABLE ${table}`);
  }
}
