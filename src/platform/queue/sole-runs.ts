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

export interface SoleRuns {
  /** Resolves when the run has ended, at once where one is on. */
  (owner: object, run: (bell: Bell) => Promise<unknown>): Promise<void>;
  /** Lets a run that is on look again. @returns whether one is */
  ring(owner: object): boolean;
}

/**
 * Work of which this process does one run at a time for each owner. Who asks for it meanwhile does not wait: the run hears it ring, and
 * is followed by another where it did not look again. So rings never pile up behind a slow run, and none is lost.
 */
export function soleRuns(): SoleRuns {
  const bells = new WeakMap<object, Bell>();
  const ring = (owner: object) => {
    bells.get(owner)?.ring();
    return bells.has(owner);
  };
  const once = async (owner: object, run: (bell: Bell) => Promise<unknown>) => {
    if (ring(owner)) return;
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
  return Object.assign(once, { ring });
}
