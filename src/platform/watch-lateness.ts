const EVERY_MS = 100;
// One long step among quick ones is no overload: it counts for a fifth, and is forgotten within a second.
const WEIGHT = 0.2;

export interface Lateness {
  /** Milliseconds by which timers have been late lately. */
  milliseconds(): number;
  stop(): void;
}

/** Watches how late this process comes to what is due: how long a request waits before anybody looks at it. */
export function watchLateness(): Lateness {
  let average = 0;
  let due = performance.now() + EVERY_MS;
  const timer = setInterval(() => {
    const late = Math.max(0, performance.now() - due);
    average += WEIGHT * (late - average);
    due = performance.now() + EVERY_MS;
  }, EVERY_MS).unref();
  return { milliseconds: () => average, stop: () => clearInterval(timer) };
}
