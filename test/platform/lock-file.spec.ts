import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

/** Where Node looks for `name` from the package at `path`: its own node_modules first, then those of each folder above. */
function placesOf(name: string, path: string): string[] {
  const places = [`node_modules/${name}`];
  for (let end = path.indexOf('node_modules/'); end !== -1; end = path.indexOf('/node_modules/', end + 1)) {
    const next = path.indexOf('/node_modules/', end + 1);
    places.push(`${next === -1 ? path : path.slice(0, next)}/node_modules/${name}`);
  }
  return places;
}

describe('the lock file', () => {
  // npm leaves out what a registry does not serve, and then `npm ci` refuses the lock file on every machine.
  it('lists every optional package, those of other systems too', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !placesOf(name, path).some((place) => packages[place]?.version),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry', () => {
    expect(JSON.stringify(packages)).not.toContain('"resolved"');
  });
});
