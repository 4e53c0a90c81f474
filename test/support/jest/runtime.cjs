// Jest loads every module anew for every spec file: for ours that is wanted, for some 3,600 modules of packages it takes most of the
// time of a short spec. Packages are loaded here by Node, once for all spec files of a worker.
const { createRequire, isBuiltin } = require('node:module');
const { compileFunction, constants } = require('node:vm');
const Runtime = require('jest-runtime').default;

const isPackage = (name) =>
  !name.startsWith('.') && !name.startsWith('/') && !name.startsWith('@jest/') && !isBuiltin(name);

module.exports = class RuntimeWithSharedPackages extends Runtime {
  constructor(...given) {
    super(...given);
    this.executor.compile = (source, filename) =>
      compileFunction(source, this.executor.injectedModuleParameters, {
        filename,
        importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
      });
  }

  requireModuleOrMock(from, name) {
    return isPackage(name) ? createRequire(from)(name) : super.requireModuleOrMock(from, name);
  }
};
