/**
 * The environment for programs that Touchstone starts: ours without PG* (they would redirect PostgreSQL's own tools) and with
 * the plain C locale, so that messages and file names mean the same everywhere.
 */
export function childEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !/^(PG|LC_|LANG)/.test(entry[0]),
  );
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
