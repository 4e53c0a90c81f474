import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface } from 'typeorm';
import { checkoutFolder } from '../config/checkout-folder';

export type MigrationClass = new () => MigrationInterface;

/** Where the build has them. */
export const MIGRATIONS_FOLDER = join(checkoutFolder(), 'dist', 'migrations');

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

const migrationFiles = (): string[] =>
  readdirSync(MIGRATIONS_FOLDER)
    .filter((file) => /^\d+-.*\.js$/.test(file))
    .sort();

const exportsOfMigrations = (): unknown[] =>
  migrationFiles().flatMap((file) => Object.values(require(join(MIGRATIONS_FOLDER, file)) as Record<string, unknown>));

/** What the migrations are called in the database, oldest first; told by their files, since loading them takes its time. */
export const migrationNames = (): string[] =>
  migrationFiles().map((file) => {
    const [time = '', ...words] = file.slice(0, -'.js'.length).split('-');
    return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('') + time;
  });
