import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { ConfigurationError } from '../config/configuration-error';
import { QUEUE_SCHEMA } from '../queue/queue-name';
import { APPEND_ONLY_TABLES, OWNER_ONLY_TABLES } from './append-only-tables';
import { withClient } from './with-client';

/** What an address says of who connects. */
interface Login {
  name: string;
  password: string;
}

const loginOf = (url: string): Login => {
  const { username, password } = new URL(url);
  return { name: decodeURIComponent(username), password: decodeURIComponent(password) };
};

/** Whether the service has a role of its own, which owns nothing. */
export const hasServiceRole = (adminUrl: string, url: string): boolean => loginOf(adminUrl).name !== loginOf(url).name;

const DUPLICATE = new Set(['42710', '23505']);

/** Creates the role that `url` names, with its password, unless there is one. Roles belong to the server, not to one database. */
export const ensureServiceRole = (adminUrl: string, url: string): Promise<void> =>
  withClient(adminUrl, async (client) => {
    const { name, password } = loginOf(url);
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
    if (rowCount !== 0) return;
    const secret = password === '' ? '' : ` PASSWORD ${escapeLiteral(password)}`;
    try {
      await client.query(`CREATE ROLE ${escapeIdentifier(name)} LOGIN${secret}`);
    } catch (error) {
      // Two at once: the other one has created it.
      if (DUPLICATE.has((error as { code?: string }).code ?? '')) return;
      throw new ConfigurationError(
        `the role ${name} of DATABASE_URL could not be created (${(error as Error).message}): create it, or let DATABASE_ADMIN_URL name a role that may`,
      );
    }
  });

/**
 * Gives the role that `url` names what the service needs and no more: it changes no schema, and neither changes nor deletes what is
 * written once. Run it after every migration; a second run changes nothing.
 * @throws ConfigurationError for a role that could do so by other rights it has
 */
export async function grantServiceRole(adminUrl: string, url: string): Promise<void> {
  if (!hasServiceRole(adminUrl, url)) return;
  await ensureServiceRole(adminUrl, url);
  const { name } = loginOf(url);
  const role = escapeIdentifier(name);
  const list = (tables: readonly string[]) => tables.join(', ');
  await withClient(adminUrl, async (client) => {
    await refuseMighty(client, name);
    await client.query('BEGIN');
    // Two migrations at once would trip over each other's rights.
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('touchstone.service_role'))`);
    for (const schema of ['public', QUEUE_SCHEMA]) {
      await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${role}`);
      await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${role}`);
      await client.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role}`);
    }
    await client.query(`REVOKE UPDATE, DELETE ON ${list(APPEND_ONLY_TABLES)} FROM ${role}`);
    await client.query(`REVOKE INSERT, UPDATE, DELETE ON ${list(OWNER_ONLY_TABLES)} FROM ${role}`);
    // Before PostgreSQL 15 everybody might make tables there.
    if (await mayCreate(client, name)) await client.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
    await client.query('COMMIT');
  });
}

async function mayCreate(client: Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(`SELECT has_schema_privilege($1, 'public', 'CREATE') AS may`, [
    name,
  ]);
  return rows[0]!.may;
}

/** Rights that no GRANT gave cannot be revoked here. */
async function refuseMighty(client: Client, name: string): Promise<void> {
  const { rows } = await client.query<{ mighty: boolean }>(
    `SELECT rolsuper OR pg_has_role(oid, (SELECT relowner FROM pg_class WHERE oid = 'verdicts'::regclass), 'MEMBER') AS mighty
     FROM pg_roles WHERE rolname = $1`,
    [name],
  );
  if (rows[0]?.mighty)
    throw new ConfigurationError(
      `the role ${name} of DATABASE_URL is a superuser or owns the tables, so it could rewrite verdicts: name another role there; "touchstone migrate" creates it`,
    );
}

/** Whether the role that `url` names could rewrite a verdict version. */
export const mayRewrite = (url: string): Promise<boolean> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ may: boolean }>(
      `SELECT to_regclass('verdicts') IS NOT NULL AND (has_table_privilege('verdicts', 'UPDATE, DELETE, TRUNCATE')
         OR pg_has_role((SELECT relowner FROM pg_class WHERE oid = to_regclass('verdicts')), 'MEMBER')) AS may`,
    );
    return rows[0]!.may;
  });

/** What to do about a service that could. */
export const ROLE_ADVICE =
  'set DATABASE_ADMIN_URL to what DATABASE_URL is now, DATABASE_URL to a new role (postgres://touchstone_service:PASSWORD@…), and run "touchstone migrate", which creates it; then start without DATABASE_ADMIN_URL';
