import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface } from 'typeorm';

export type MigrationClass = new () => MigrationInterface;

/** Beside `src`, in the sources as in `dist`. */
export const MIGRATIONS_FOLDER = join(__dirname, '..', '..', '..', 'migrations');

/** The migration classes, oldest first (file names begin with a time). */
export function loadMigrations(): MigrationClass[] {
  return exportsOfMigrations().filter(
    (exported): exported is MigrationClass => typeof exported === 'function' && 'up' in exported.prototype,
  );
}

/** Every table that the migrations make: each names its own in `TABLES`. */
export function migratedTables(): string[] {
  return exportsOfMigrations().filter(Array.isArray).flat();
}

function exportsOfMigrations(): unknown[] {
  return readdirSync(MIGRATIONS_FOLDER)
    .filter((file) => /^\d+-.*\.[jt]s$/.test(file) && !file.endsWith('.d.ts'))
    .sort()
    .flatMap((file) => Object.values(require(join(MIGRATIONS_FOLDER, file)) as Record<string, unknown>));
}
