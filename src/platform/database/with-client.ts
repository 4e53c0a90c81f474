import { Client } from 'pg';
import type { Sql } from './rows';

/** Does something on one connection of its own, and closes it whatever comes. */
export async function withClient<T>(url: string, body: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await body(client);
  } finally {
    await client.end();
  }
}

/** The same for what runs SQL without caring by what. */
export const withSql = <T>(url: string, body: (sql: Sql) => Promise<T>): Promise<T> =>
  withClient(url, (client) =>
    body({ query: async (statement, parameters) => (await client.query(statement, parameters)).rows }),
  );
