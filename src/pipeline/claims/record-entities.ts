import type { MatchedEntity } from '../../domain/matching/matched-article';
import { prepared } from '../../platform/database/prepared';
import { firstRow, rows, type Sql } from '../../platform/database/rows';

/** Stores who and what the events of an article name; what is known already is only added to. */
export async function recordEntities(sql: Sql, entities: MatchedEntity[]): Promise<void> {
  if (entities.length === 0) return;
  const byKey = new Map(entities.map((entity) => [entity.key, entity]));
  const json = JSON.stringify([...byKey.values()]);
  const named = `jsonb_to_recordset($1::jsonb) AS r(key text, name text, kind text, "containedIn" text, aliases jsonb)`;
  const unknown = await firstRow(
    sql,
    prepared(`SELECT FROM ${named} LEFT JOIN entities e ON e.key = r.key
     WHERE e.id IS NULL OR e.contained_in IS NULL AND r."containedIn" IS NOT NULL
       OR EXISTS (SELECT FROM jsonb_array_elements_text(r.aliases) alias
         WHERE alias <> '' AND NOT EXISTS (SELECT FROM entity_aliases a WHERE a.alias = lower(alias))) LIMIT 1`),
    [json],
  );
  if (!unknown) return;
  await rows(
    sql,
    `INSERT INTO entities (key, name, kind, fanned_out_revision) SELECT key, name, kind, 1 FROM ${named}
     ORDER BY key ON CONFLICT (key) DO NOTHING`,
    [json],
  );
  await rows(
    sql,
    `UPDATE entities e SET contained_in = outer_entity.id FROM ${named} JOIN entities outer_entity ON outer_entity.key = r."containedIn"
     WHERE e.key = r.key AND e.contained_in IS NULL AND outer_entity.id <> e.id
       AND outer_entity.contained_in IS DISTINCT FROM e.id`,
    [json],
  );
  await rows(
    sql,
    `INSERT INTO entity_aliases (alias, entity_id, origin)
     SELECT DISTINCT ON (lower(alias)) lower(alias), e.id, 'text' FROM ${named}
     JOIN entities e ON e.key = r.key, jsonb_array_elements_text(r.aliases) alias WHERE alias <> ''
     ORDER BY lower(alias), e.id ON CONFLICT (alias) DO NOTHING`,
    [json],
  );
}
