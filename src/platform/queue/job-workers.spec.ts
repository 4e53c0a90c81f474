import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../database/data-source';
import { completeJob } from './define-job';
import { jobTable } from './job-table';
import { startWorkers } from './job-workers';
import type { JobWorker } from './queue-backend';
import type { QueueName } from './queue-name';

const log = { debug: jest.fn(), info: jest.fn(), warn: jest.fn(), error: jest.fn() };
const doorbell = { ring: jest.fn(), waiting: jest.fn(), counts: jest.fn(), close: jest.fn() };
const outbound = { origin: 'https://desk.example', privateReceivers: [], mail: null };

const QUEUES: QueueName[] = ['claims', 'verdicts'];

/** Workers of a store that ends them as `close` says, each with a job that `handle` is. */
function open(handle: () => Promise<void>, close: (queue: QueueName) => Promise<void>) {
  const work = new Map<QueueName, () => Promise<void>>();
  const jobs = QUEUES.map((queue) => completeJob({ queue, name: 'assess', handle }));
  const workers = startWorkers(
    {
      openWorker(queue, process): JobWorker {
        work.set(queue, () => process({ name: 'assess', data: {}, timestamp: 0, attemptsMade: 0 }));
        return { close: () => close(queue), on: () => undefined };
      },
    },
    jobTable(jobs, []),
    { dataSource: new DataSource(dataSourceOptions('', [])), doorbell, outbound },
    log,
  );
  return { workers, begin: (queue: QueueName) => void work.get(queue)!() };
}

it('says which jobs it cuts off', async () => {
  const { workers, begin } = open(
    () => new Promise(() => undefined),
    async () => undefined,
  );
  begin('verdicts');
  await workers.close(10);
  expect(log.warn.mock.calls).toEqual([['cut off, to be run again: verdicts/assess']]);
});

it('lets every worker tell the store that it ends, also where another cannot', async () => {
  const told: QueueName[] = [];
  let finish: () => void = () => undefined;
  const { workers, begin } = open(
    () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
    async (queue) => {
      if (queue === 'claims') throw new Error('the store is away');
      await pause(20);
      told.push(queue);
    },
  );
  const unhandled = jest.fn();
  process.on('unhandledRejection', unhandled);
  begin('claims');
  const closed = workers.close();
  await pause(10);
  finish();
  await closed;
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
  expect(told).toEqual(['verdicts']);
});
