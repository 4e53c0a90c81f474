// The clock of the process is an hour ahead or behind, as its number says, and jumps to the other side every second.
const HOUR_MS = 3_600_000;
const EVERY_MS = 1_000;

const Real = Date;
let shift = process.pid % 2 === 0 ? HOUR_MS : -HOUR_MS;
setInterval(() => {
  shift = -shift;
}, EVERY_MS).unref();

const now = () => Real.now() + shift;
globalThis.Date = new Proxy(Real, {
  construct: (target, given, made) => Reflect.construct(target, given.length > 0 ? given : [now()], made),
  get: (target, member) => (member === 'now' ? now : Reflect.get(target, member)),
});
