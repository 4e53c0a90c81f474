import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Everything `/metrics` shows. */
export const metrics = new Registry();

collectDefaultMetrics({ register: metrics });

const SECONDS = [0.005, 0.02, 0.1, 0.5, 2, 10, 60];

export const jobSeconds = new Histogram({
  name: 'touchstone_job_seconds',
  help: 'Running time of jobs',
  labelNames: ['queue', 'job', 'outcome'],
  buckets: SECONDS,
  registers: [metrics],
});

export const ringsFailed = new Counter({
  name: 'touchstone_rings_failed_total',
  help: 'Rings that did not reach the queue; the sweep finds their work',
  labelNames: ['queue'],
  registers: [metrics],
});

export const requestsShed = new Counter({
  name: 'touchstone_requests_shed_total',
  help: 'Requests answered with 503 because there was too much to do',
  registers: [metrics],
});

export const jobsWaiting = new Gauge({
  name: 'touchstone_jobs_waiting',
  help: 'Jobs that are not finished',
  labelNames: ['queue'],
  registers: [metrics],
});

export const deliveriesDue = new Gauge({
  name: 'touchstone_deliveries_due',
  help: 'Notices whose next attempt is due',
  labelNames: ['channel'],
  registers: [metrics],
});

export const deliveriesOldestSeconds = new Gauge({
  name: 'touchstone_deliveries_oldest_due_seconds',
  help: 'For how long the oldest of them has been due; 0 where none is',
  labelNames: ['channel'],
  registers: [metrics],
});
