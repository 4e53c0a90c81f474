import type { MatchedEvent } from '../../domain/matching/matched-article';
import { prepared } from '../../platform/database/prepared';
import { rows, type Sql } from '../../platform/database/rows';

/** Puts the entities that people have said a name belongs to in the place of those the article alone suggests. */
export async function resolveAliases(sql: Sql, events: MatchedEvent[]): Promise<MatchedEvent[]> {
  const names = new Set(events.flatMap(({ entities }) => entities.map(({ name }) => name.toLowerCase())));
  if (names.size === 0) return events;
  const taught = await rows<{ alias: string; key: string; name: string }>(
    sql,
    prepared(`SELECT a.alias, e.key, e.name FROM entity_aliases a JOIN entities e ON e.id = a.entity_id
     WHERE a.origin = 'person' AND a.alias = ANY($1::text[])`),
    [[...names]],
  );
  if (taught.length === 0) return events;
  const byAlias = new Map(taught.map((entity) => [entity.alias, entity]));
  return events.map((event) => renameEntities(event, byAlias));
}

function renameEntities(event: MatchedEvent, byAlias: Map<string, { key: string; name: string }>): MatchedEvent {
  const renamed = new Map<string, string>();
  const entities = event.entities.map((entity) => {
    const owner = byAlias.get(entity.name.toLowerCase());
    if (!owner || owner.key === entity.key) return entity;
    renamed.set(entity.key, owner.key);
    return { ...entity, key: owner.key, name: owner.name };
  });
  if (renamed.size === 0) return event;
  const rename = (key: string) => renamed.get(key) ?? key;
  // A blocking key ends with the entity it was made from.
  const renameEnd = (key: string) => {
    const old = [...renamed.keys()].find((candidate) => key.endsWith(`|${candidate}`));
    return old ? key.slice(0, -old.length) + renamed.get(old) : key;
  };
  return {
    ...event,
    entities,
    keys: [...new Set(event.keys.map(renameEnd))],
    signature: {
      ...event.signature,
      participants: [...new Set(event.signature.participants.map(rename))],
      places: [...new Set(event.signature.places.map(rename))],
    },
  };
}
