/** What a run of work hears while it goes on. */
export interface Bell {
  /** Whether it rang since this was last set to false. */
  rung: boolean;
  ring(): void;
  /** Resolves when it has rung. */
  heard(): Promise<void>;
}

export function hangBell(): Bell {
  let wake: () => void = () => undefined;
  const bell: Bell = {
    rung: false,
    ring() {
      bell.rung = true;
      wake();
    },
    heard: () =>
      bell.rung
        ? Promise.resolve()
        : new Promise((resolve) => {
            wake = resolve;
          }),
  };
  return bell;
}

/**
 * Work of which this process does one run at a time for each owner. Who asks for it meanwhile does not wait: the run hears it ring, and
 * is followed by another where it did not look again. So rings never pile up behind a slow run, and none is lost.
 * @returns a function that resolves when the run has ended, at once where one is on
 */
export function soleRuns(): (owner: object, run: (bell: Bell) => Promise<unknown>) => Promise<void> {
  const bells = new WeakMap<object, Bell>();
  return async (owner, run) => {
    const running = bells.get(owner);
    if (running) return running.ring();
    const bell = hangBell();
    bells.set(owner, bell);
    try {
      do {
        bell.rung = false;
        await run(bell);
      } while (bell.rung);
    } finally {
      bells.delete(owner);
    }
  };
}
