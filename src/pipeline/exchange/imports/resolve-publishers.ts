import { rows, type Sql } from '../../../platform/database/rows';

/** The uuid of each publisher by its name as given, case aside; those not known yet are made, ungraded. */
export async function resolvePublishers(sql: Sql, names: string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(names)];
  if (wanted.length === 0) return new Map();
  await rows(
    sql,
    `INSERT INTO publishers (name, grade, fanned_out_revision)
     SELECT DISTINCT ON (lower(name)) name, 'F', 1 FROM unnest($1::text[]) AS n(name)
     WHERE NOT EXISTS (SELECT FROM publishers p WHERE lower(p.name) = lower(n.name)) ORDER BY lower(name), name
     ON CONFLICT (lower(name)) DO NOTHING`,
    [wanted],
  );
  const found = await rows<{ name: string; id: string }>(
    sql,
    `SELECT n.name, p.id FROM unnest($1::text[]) AS n(name) JOIN publishers p ON lower(p.name) = lower(n.name)`,
    [wanted],
  );
  return new Map(found.map(({ name, id }) => [name, id]));
}
