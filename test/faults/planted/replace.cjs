// Takes a protection out of a process of the service that is started with `--require`: modules of the build are given out changed.
// Only the fault tests know of these files; the service has no switch for any of it.
const Module = require('node:module');
const { sep } = require('node:path');

const load = Module._load;
const changes = [];
const changed = new Map();

Module._load = function loadChanged(request, parent, isMain) {
  const loaded = load.call(this, request, parent, isMain);
  const [name] = request.split('/').slice(-1);
  const change = changes.find(({ ending }) => ending.endsWith(`/${name}`));
  if (!change) return loaded;
  const path = Module._resolveFilename(request, parent).split(sep).join('/');
  if (!path.endsWith(`/dist/src/${change.ending}.js`)) return loaded;
  if (!changed.has(path)) changed.set(path, { ...loaded, ...change.make(loaded) });
  return changed.get(path);
};

/** Gives out the module `dist/src/<ending>.js` with some of its exports replaced. */
exports.replace = (ending, make) => changes.push({ ending, make });
