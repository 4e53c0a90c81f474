/** What is said at once, or held back as a repetition. */
export interface MergedRepeats {
  /** @param said what makes two of them the same */
  say(said: string, send: () => void): void;
  /** Sends what is held back. */
  flush(): void;
}

/**
 * Sends what is said at once, and what repeats it within a while as one more when that is over.
 * @param later calls back when the while is over, unless what it returns is called before
 */
export function mergeRepeats(later: (over: () => void) => () => void): MergedRepeats {
  const held = new Map<string, { cancel: () => void; send: (() => void) | null }>();
  const sayNow = (said: string, send: () => void) => {
    const over = () => {
      const repeated = held.get(said)?.send;
      held.delete(said);
      if (repeated) sayNow(said, repeated);
    };
    held.set(said, { cancel: later(over), send: null });
    send();
  };
  return {
    say(said, send) {
      const repeated = held.get(said);
      if (repeated) repeated.send = send;
      else sayNow(said, send);
    },
    flush() {
      const left = [...held.values()];
      held.clear();
      for (const { cancel, send } of left) {
        cancel();
        send?.();
      }
    },
  };
}
