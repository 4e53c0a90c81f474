/** One queue a stage, and one for each channel of notices. The value is how many jobs of it one worker process runs at once. */
export const QUEUES = {
  articles: 4,
  statements: 2,
  claims: 2,
  contradictions: 2,
  verdicts: 2,
  notices: 2,
  mail: 2,
} as const;

export type QueueName = keyof typeof QUEUES;

export const QUEUE_NAMES = Object.keys(QUEUES) as QueueName[];

/** The schema of BullMQ's tables in our database. */
export const QUEUE_SCHEMA = 'queue';
