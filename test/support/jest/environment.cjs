const { ModuleMocker } = require('jest-mock');

/** The globals of Node itself: what packages loaded once make, and what a spec makes, is of one kind (`instanceof Date`). */
module.exports = class OneRealm {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;
  async setup() {}
  async teardown() {}
  exportConditions = () => ['node', 'node-addons'];
  getVmContext = () => globalThis;
};
