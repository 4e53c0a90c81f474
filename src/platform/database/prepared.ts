import { createHash } from 'node:crypto';
import type { Client } from 'pg';

const MARK = '/* prepared */ ';

/**
 * Has each connection parse and plan a statement once, however often it runs: for those that are asked all the time, and whose text is
 * always the same. PostgreSQL plans for the values at hand wherever a plan for any values would cost more.
 */
export const prepared = (statement: string): string => MARK + statement;

const names = new Map<string, string>();

function nameOf(statement: string): string {
  const known = names.get(statement);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(statement).digest('base64url');
  names.set(statement, name);
  return name;
}

/** Lets a client understand what `prepared` marks. */
export function understandPrepared(client: Client): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const named = (statement: unknown, values?: unknown, ...rest: unknown[]): unknown =>
    typeof statement === 'string' && statement.startsWith(MARK) && Array.isArray(values)
      ? query({ name: nameOf(statement), text: statement, values }, ...rest)
      : query(statement, values, ...rest);
  client.query = named as Client['query'];
}
