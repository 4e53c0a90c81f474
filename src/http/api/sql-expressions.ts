import type { PublicIdPrefix } from '../../platform/ids/public-id';

/** SQL for the public id of a uuid column; null stays null. */
export const publicIdOf = (prefix: PublicIdPrefix, column: string): string =>
  `'${prefix}_' || replace(${column}::text, '-', '')`;

/** SQL for an RFC 3339 instant in UTC, whatever the time zone of the session. */
export const instantOf = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** SQL for a JSON object: `{ id: 'c.id' }` is `json_build_object('id', c.id)`. */
export const jsonOf = (members: Record<string, string>): string =>
  `json_build_object(${Object.entries(members)
    .map(([name, expression]) => `'${name}', ${expression}`)
    .join(', ')})`;
