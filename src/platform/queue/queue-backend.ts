import { type JobsOptions, type JobType, Queue, type Telemetry, Worker, type WorkerOptions } from 'bullmq';
import { BullMQOtel } from 'bullmq-otel';
import { Pool } from 'pg';
import { SteadyClient, steadyClient } from '../database/steady-client';
import { QUEUE_SCHEMA, QUEUES, type QueueName } from './queue-name';
import { steadyPostgresBackend, steadyRedisBackend } from './steady-backend';
import { steadyConnector } from './steady-connector';

/** The part of BullMQ's Queue that we use; it is the same on both stores. */
export interface JobQueue {
  add(name: string, payload: unknown, options: JobsOptions): Promise<unknown>;
  getJobCounts(...types: JobType[]): Promise<Record<string, number>>;
  close(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

export interface JobWorker {
  close(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(
    event: 'failed',
    listener: (job: { name: string; attemptsMade: number } | undefined, error: Error) => void,
  ): unknown;
}

export interface QueuedJob {
  name: string;
  data: unknown;
  /** When it was rung for, in milliseconds since 1970, by the clock of who rang. */
  timestamp: number;
  /** Tries before this one. */
  attemptsMade: number;
}

/** Queues to put jobs into. */
export interface JobProducer {
  openQueue(name: QueueName): JobQueue;
  /** Closes what the queues share, once they are closed. */
  close(): Promise<void>;
}

/** Opens queues and workers on the store in use. */
export interface QueueBackend {
  kind: 'redis' | 'postgres';
  openProducer(): JobProducer;
  openWorker(name: QueueName, process: (job: QueuedJob) => Promise<void>): JobWorker;
}

// After an error the next try comes soon: BullMQ would wait for 15 seconds.
const SCHEDULE = {
  lockDuration: 30_000,
  stalledInterval: 30_000,
  maxStalledCount: 3,
  drainDelay: 2,
  runRetryDelay: 1_000,
};

// A half-open connection is given up, and soon after it what was asked on it: else it would be asked there again. A worker waits for jobs
// for 2 seconds before it hears that there are none.
const SILENCE_MS = 4_000;
const ANSWER_WITHIN_MS = 5_000;

function workerOptions(name: QueueName): Omit<WorkerOptions, 'connection'> {
  return { ...SCHEDULE, concurrency: QUEUES[name] };
}

/** A producer gives up at once, since the sweep finds what it could not ring for; a worker tries for ever. */
export function redisBackend(url: string, prefix = 'touchstone', telemetry?: Telemetry): QueueBackend {
  const Connector = steadyConnector(SILENCE_MS);
  const producer = {
    url,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: 1_000,
    autoResendUnfulfilledCommands: false,
    Connector,
    retryStrategy: () => 1_000,
  };
  const consumer = {
    url,
    maxRetriesPerRequest: null,
    // A wait for jobs that was cut off begins anew; sent again by the client, it would hold up the one that follows it. What is not sent
    // again is not rejected either, but for its time being over.
    autoResendUnfulfilledCommands: false,
    commandTimeout: ANSWER_WITHIN_MS,
    Connector,
    retryStrategy: () => 1_000,
  };
  return {
    kind: 'redis',
    openProducer: () => ({
      openQueue: (name) => new Queue(name, { connection: producer, prefix, telemetry }, steadyRedisBackend),
      close: async () => undefined,
    }),
    openWorker: (name, process) =>
      new Worker(
        name,
        process,
        { ...workerOptions(name), connection: consumer, prefix, telemetry },
        steadyRedisBackend,
      ),
  };
}

/** On our own PostgreSQL, in a schema of its own; `migrateQueueSchema` must have run. Small pools: one for all queues that are rung for, one for each that is worked through. */
export function postgresBackend(url: string, telemetry?: Telemetry): QueueBackend {
  const connection = { connectionString: url, connectionTimeoutMillis: 5_000, keepAlive: true };
  const producer = {
    ...connection,
    options: `-c search_path=${QUEUE_SCHEMA}`,
    max: 3,
    application_name: 'touchstone-producer',
    query_timeout: ANSWER_WITHIN_MS,
    Client: SteadyClient,
  };
  // The limit holds for the connection on which it listens as well, which BullMQ makes itself.
  const consumer = {
    ...connection,
    schema: QUEUE_SCHEMA,
    max: 2,
    application_name: 'touchstone-worker',
    query_timeout: 15_000,
    Client: steadyClient({ askAfter: 4_000, longest: 15_000 }),
  };
  return {
    kind: 'postgres',
    openProducer() {
      const pool = new Pool(producer);
      return {
        openQueue: (name) => new Queue(name, { connection: pool, telemetry }, steadyPostgresBackend),
        close: () => pool.end(),
      };
    },
    openWorker: (name, process) =>
      new Worker(name, process, { ...workerOptions(name), connection: consumer, telemetry }, steadyPostgresBackend),
  };
}

/** Redis where there is one, else the database. */
export function queueBackend({
  redisUrl,
  databaseUrl,
  traced,
}: {
  redisUrl: string | null;
  databaseUrl: string;
  /** Whether jobs carry the trace of whoever rang for them. */
  traced: boolean;
}): QueueBackend {
  const telemetry = traced ? new BullMQOtel({ tracerName: 'touchstone' }) : undefined;
  return redisUrl === null ? postgresBackend(databaseUrl, telemetry) : redisBackend(redisUrl, undefined, telemetry);
}
