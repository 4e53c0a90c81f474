import type { Reading } from './reading';
import type { Touchstone } from './touchstone';

/** What a measure works with. */
export interface Bench {
  /** Folder of the public sets (JSON Lines). */
  sets: string;
  /** Folder of the articles and of `gold.json`, the one read by hand. */
  articles: string;
  /** Starts `touchstone` with these arguments as a process of its own. */
  open(args: string[]): Touchstone;
}

export type Measure = (bench: Bench) => Promise<Reading[]>;
