import { withClient } from '../../../src/platform/database/with-client';

const OURS = `nspname IN ('public', 'queue')`;
// Names that PostgreSQL makes itself hold numbers.
const SCHEMA = `
  SELECT 'column' AS kind, concat_ws(' ', table_schema, table_name, column_name, data_type, is_nullable, column_default) AS text
    FROM information_schema.columns WHERE table_schema IN ('public', 'queue')
  UNION ALL SELECT 'constraint', conrelid::regclass || ' ' || pg_get_constraintdef(c.oid)
    FROM pg_constraint c JOIN pg_namespace n ON n.oid = connamespace WHERE ${OURS}
  UNION ALL SELECT 'index', indexdef FROM pg_indexes WHERE schemaname IN ('public', 'queue')
  UNION ALL SELECT 'trigger', pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT 'routine', p.oid::regprocedure || ' ' || md5(p.prosrc)
    FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace WHERE ${OURS}
  UNION ALL SELECT 'rights', c.oid::regclass || ' ' || coalesce((SELECT string_agg(a::text, ' ' ORDER BY a::text) FROM unnest(relacl) a), '')
    FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE ${OURS} AND relkind IN ('r', 'S', 'v')
  UNION ALL SELECT 'migration', name FROM schema_migrations
  ORDER BY 1, 2`;

/** Everything that migrations make in a database, a line each: equal for two databases that were migrated to the same end. */
export const describeSchema = (url: string): Promise<string[]> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ kind: string; text: string }>(SCHEMA);
    return rows.map(({ kind, text }) => `${kind} ${text}`);
  });
