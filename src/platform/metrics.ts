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

export const jobWaitSeconds = new Histogram({
  name: 'touchstone_job_wait_seconds',
  help: 'Age of jobs when they were begun for the first time',
  labelNames: ['queue'],
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

export const requestSeconds = new Histogram({
  name: 'touchstone_request_seconds',
  help: 'Time until a request was answered; streams, which last, are left out',
  labelNames: ['method', 'route', 'status'],
  buckets: SECONDS,
  registers: [metrics],
});

/** Answered with what lay ready, or not. The registry takes as long to count one as the answer takes: it is told when somebody asks. */
export const hotCounts = { hit: 0, miss: 0 };

export const hotAnswers = new Counter({
  name: 'touchstone_hot_answers_total',
  help: 'Requests of who is not signed in: answered with what lay ready (hit), which are not among the others, or not (miss)',
  labelNames: ['outcome'],
  registers: [metrics],
  collect() {
    this.reset();
    for (const [outcome, count] of Object.entries(hotCounts)) this.inc({ outcome }, count);
  },
});

export const workOpen = new Gauge({
  name: 'touchstone_work_open',
  help: 'What is stale: rows whose work is to be done (waiting), failed and is tried again (retrying), or failed too often (parked)',
  labelNames: ['kind', 'state'],
  registers: [metrics],
});

export const workOldestSeconds = new Gauge({
  name: 'touchstone_work_oldest_seconds',
  help: 'For how long the oldest of them has been stale, those that are parked aside; 0 where there is none',
  labelNames: ['kind'],
  registers: [metrics],
});

export const workRevisionsBehind = new Gauge({
  name: 'touchstone_work_revisions_behind',
  help: 'Revisions that nobody has followed up yet, of all rows together',
  labelNames: ['kind'],
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
