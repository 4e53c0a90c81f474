import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutFolder } from '../../../platform/config/checkout-folder';

export interface AssetFile {
  type: string;
  body: Buffer;
  /** Changes with the body, so that a browser may keep the file for good. */
  digest: string;
}

function readAsset(type: string, path: string): AssetFile {
  const body = readFileSync(path);
  return { type, body, digest: createHash('sha256').update(body).digest('hex').slice(0, 16) };
}

/** Where the build has those beside this file. */
const FOLDER = join(checkoutFolder(), 'dist', 'src', 'http', 'pages', 'assets');

const ASSETS = {
  'touchstone.css': readAsset('text/css; charset=utf-8', join(FOLDER, 'touchstone.css')),
  'desk.css': readAsset('text/css; charset=utf-8', join(FOLDER, 'desk.css')),
  'desk.js': readAsset('text/javascript; charset=utf-8', join(FOLDER, 'desk.js')),
  'passage.js': readAsset('text/javascript; charset=utf-8', join(FOLDER, 'passage.js')),
  'touchstone.svg': readAsset('image/svg+xml', join(FOLDER, 'touchstone.svg')),
  'htmx.min.js': readAsset('text/javascript; charset=utf-8', require.resolve('htmx.org/dist/htmx.min.js')),
};

export type AssetName = keyof typeof ASSETS;

/** The file of this name, undefined when there is none: names are looked up, never joined to a path. */
export const assetFile = (name: string): AssetFile | undefined =>
  Object.hasOwn(ASSETS, name) ? ASSETS[name as AssetName] : undefined;

/** Where pages link to it. */
export const assetAddress = (name: AssetName): string => `/assets/${name}?v=${ASSETS[name].digest}`;
