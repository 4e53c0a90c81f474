import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  version?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
}

const read = (file: string) => JSON.parse(readFileSync(join(__dirname, '..', '..', file), 'utf8'));
const manifest = read('package.json') as Record<'dependencies' | 'devDependencies', Record<string, string>> & {
  allowScripts: Record<string, boolean>;
};
const locked = Object.entries(read('package-lock.json').packages as Record<string, LockedPackage>).filter(
  ([path]) => path !== '',
);
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Terms under which a product may be passed on with its source closed or open. */
const LICENCES = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-0-Clause',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
]);

it('names every package that is depended on by its exact version', () => {
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
});

// Of optional packages for other systems npm notes no hash where they were not fetched.
it('locks every package by its hash', () => {
  const needed = locked.filter(([, { optional }]) => !optional);
  expect(needed.length).toBeGreaterThan(500);
  expect(needed.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
});

it('says of every package with a script at installation whether it may run, and of no other', () => {
  const scripted = new Set(locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path)));
  const said = new Set(Object.keys(manifest.allowScripts));
  expect([...scripted].filter((name) => !said.has(name))).toEqual([]);
  expect([...said].filter((name) => !locked.some(([path]) => nameOf(path) === name))).toEqual([]);
});

it('ships nothing under terms that nobody has looked at', () => {
  const shipped = locked.filter(([, { dev }]) => !dev);
  expect(shipped.length).toBeGreaterThan(100);
  const others = shipped.filter(([, { license = 'none' }]) => !LICENCES.has(license));
  expect(others.map(([path, { license }]) => `${nameOf(path)} ${license}`)).toEqual([]);
});
