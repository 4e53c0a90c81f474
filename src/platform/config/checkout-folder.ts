import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of package.json above the running code: the checkout, whether run from `src` or from `dist`. */
export function checkoutFolder(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`no package.json above ${__dirname}`);
    folder = parent;
  }
  return folder;
}
