// Jest loads every module anew for every spec file. Packages, and the product as it was built, are loaded here by Node instead, once for
// all spec files of a worker; only specs and what they share below test/ are loaded by Jest.
const { createRequire, isBuiltin } = require('node:module');
const { dirname, join, relative, resolve } = require('node:path');
const { compileFunction, constants } = require('node:vm');
const Runtime = require('jest-runtime').default;

// So that a stack names the sources.
process.setSourceMapsEnabled(true);

const root = join(__dirname, '..', '..', '..');
const built = createRequire(join(root, 'dist', 'src', 'cli.js'));

const isPackage = (name) =>
  !name.startsWith('.') && !name.startsWith('/') && !name.startsWith('@jest/') && !isBuiltin(name);

/** Where the build has what a spec calls by this name; null for what is not built. */
function placeInBuild(from, name) {
  if (!name.startsWith('.')) return null;
  const place = relative(root, resolve(dirname(from), name));
  return /^(src|migrations)[/\\]/.test(place) && !place.endsWith('.json') ? join(root, 'dist', place) : null;
}

module.exports = class RuntimeOfTheBuild extends Runtime {
  constructor(...given) {
    super(...given);
    this.executor.compile = (source, filename) =>
      compileFunction(source, this.executor.injectedModuleParameters, {
        filename,
        importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
      });
  }

  requireModuleOrMock(from, name) {
    if (isPackage(name)) return createRequire(from)(name);
    const place = placeInBuild(from, name);
    return place ? built(place) : super.requireModuleOrMock(from, name);
  }
};
