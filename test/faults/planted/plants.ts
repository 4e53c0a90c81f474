import { join } from 'node:path';
import type { Plant } from '../installation';
import type { RunOptions } from '../run';

interface PlantedRun extends Partial<Pick<RunOptions, 'rounds' | 'victims' | 'questions' | 'lingerMs'>> {
  plant: Plant;
  writes: RunOptions['writes'];
  /** What the run says then: red for another reason proves nothing. */
  red: RegExp;
}

const script = (name: string): Plant => ({ script: join(__dirname, `${name}.cjs`) });

/** Each of them has to turn a run red, with the kills and writes that bring it out. */
export const PLANTS: Record<string, PlantedRun> = {
  'no sweep': {
    plant: script('no-sweep'),
    rounds: 3,
    victims: { redis: 1, worker: 1 },
    red: /still open/,
    writes: { evidence: 8, grade: 1 },
  },
  'ring before commit': { plant: script('ring-before-commit'), red: /still open/, writes: { evidence: 1 } },
  'job id = claim id': { plant: script('job-id-of-claim'), red: /still open/, writes: { evidence: 1 } },
  // The driver loses one answer in eight, and sends again.
  'no idempotency': { plant: script('no-idempotency'), red: /doubled/, writes: { evidence: 1 } },
  // PostgreSQL says "committed" before the log is on disk.
  'acknowledge before commit': {
    plant: {
      statements: [
        `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database()); END $$`,
      ],
    },
    // What was acknowledged in the last fifth of a second is lost: not every kill finds something.
    rounds: 5,
    victims: { postgres: 1 },
    red: /lost/,
    writes: { evidence: 1 },
  },
  'no fencing key': {
    plant: script('no-fence'),
    questions: 10,
    lingerMs: 4_000,
    red: /divergent/,
    writes: { evidence: 1 },
  },
};

/** So many of them, others with every commit: `turn` is any text, such as the commit's hash. */
export function plantsOfTurn(turn: string, count: number): string[] {
  const names = Object.keys(PLANTS);
  const first = Number.parseInt(turn.replace(/[^0-9a-f]/gi, '').slice(0, 6) || '0', 16);
  return Array.from({ length: Math.min(count, names.length) }, (_, i) => names[(first + i) % names.length]!);
}
