import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf } from '../../platform/reason-of';
import { hashOf } from '../verdicts/seal-version';
import { ExchangeError } from './exchange-error';
import type { MeasuredLines } from './raw-lines';

export const MANIFEST = 'manifest.json';
const FORMAT = 'touchstone-export';
const FORMAT_VERSION = 1;

export interface ExportedFile extends MeasuredLines {
  /** "claims.jsonl" */
  name: string;
  table: string;
  columns: string[];
}

export interface ManifestContent {
  /** The migration that the schema ended with. */
  schema: string;
  /** Version of each set of rules that the rows were computed by. */
  models: Record<string, string>;
  /**
   * The newest moment the rows know of, UTC with microseconds; null in an empty database. Not when the export was taken: two exports of
   * the same rows are the same bytes.
   */
  upTo: string | null;
  files: ExportedFile[];
}

export interface Manifest extends ManifestContent {
  format: typeof FORMAT;
  formatVersion: number;
  /** Of everything else in it, as canonical JSON (RFC 8785). */
  sha256: string;
}

export function toManifest(content: ManifestContent): Manifest {
  const manifest = { format: FORMAT, formatVersion: FORMAT_VERSION, ...content } as const;
  return { ...manifest, sha256: hashOf(manifest) };
}

/** @throws ExchangeError where there is none, or it is not as it was written */
export async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, MANIFEST);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT'
      ? new ExchangeError('not_found', `${path} is missing: this is no export, or one that was not finished`)
      : new ExchangeError('unreadable', reasonOf(error));
  });
  let manifest: Partial<Manifest> | null = null;
  try {
    manifest = JSON.parse(text) as Partial<Manifest> | null;
  } catch {
    // Said below, as for any other text that is no manifest.
  }
  if (manifest?.format !== FORMAT) throw new ExchangeError('altered', `${path} is not the manifest of an export`);
  if (manifest.formatVersion !== FORMAT_VERSION)
    throw new ExchangeError(
      'other_version',
      `${path} is of format ${manifest.formatVersion}, this program reads ${FORMAT_VERSION}`,
    );
  const { sha256, ...rest } = manifest;
  if (hashOf(rest) !== sha256) throw new ExchangeError('altered', `${path} is not as it was written`);
  return manifest as Manifest;
}
