import { containing } from '../../../platform/database/containing';
import type { Conditions } from './conditions';
import type { ListSource } from './list-page';

/**
 * Narrows a list of rows to those whose text has a part, upper or lower case.
 * @param source sorted by nothing but its ids
 * @param texts the table that holds their texts by these ids
 */
export function havingText(
  source: ListSource,
  where: Conditions,
  { texts, part }: { texts: string; part: string | undefined },
): ListSource {
  if (part === undefined) return source;
  const [id] = source.keys;
  where.add('t.folded LIKE lower(?)', containing(part));
  // Read in the order of the texts: the cursor would not tell otherwise where in them to begin.
  const from = `${texts} t JOIN (${source.from}) ON ${id!.column} = t.id`;
  return { ...source, from, keys: [{ ...id!, column: 't.id' }], planOnce: 'entries' };
}
