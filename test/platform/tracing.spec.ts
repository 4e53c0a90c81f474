import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { entities } from '../../src/pipeline/entities';
import { freePort } from '../../src/platform/config/free-port';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { createTestDatabase } from '../support/database';
import { hasRedisLane, startRedis } from '../support/redis';
import { addKey, addPerson } from '../support/roles';
import { startTouchstone } from '../support/touchstone';
import { openCollector, type Span } from './collector';

const [INTERNAL, SERVER, CLIENT, CONSUMER] = [1, 2, 3, 5];
const ARTICLE = {
  url: 'https://courier.example/ferry',
  title: 'The ferry',
  publisher: { name: 'Courier' },
  publishedAt: '2024-06-04',
  language: 'en',
  text: 'A ferry sank off Port Amber on 3 May 2024. The captain said that 31 people died in the sinking of the ferry.',
};

const lanes = hasRedisLane() ? ['postgres', 'redis'] : ['postgres'];

it.each(lanes)(
  'follows a request to the jobs it rang for, and tells no values: queue in %s',
  async (lane) => {
    const [database, collector, redis] = await Promise.all([
      createTestDatabase(),
      openCollector(),
      lane === 'redis' ? startRedis() : null,
    ]);
    const owner = await new DataSource(dataSourceOptions(database.url, entities, 2)).initialize();
    const key = await addKey(owner, await addPerson(owner, 'reviewer'));
    const port = await freePort();
    const service = startTouchstone(['start'], {
      DATABASE_URL: database.serviceUrl,
      DATABASE_ADMIN_URL: '',
      REDIS_URL: redis?.url ?? '',
      PORT: String(port),
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.origin,
    });
    await service.said(/listening on/);
    const sent = await fetch(`http://127.0.0.1:${port}/api/v1/articles`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(ARTICLE),
    });
    expect(sent.status).toBe(201);
    const assessed = async () => (await owner.query('SELECT 1 FROM verdicts LIMIT 1')).length > 0;
    while (!(await assessed())) await pause(50);
    service.child.kill('SIGTERM');
    expect((await service.ended).code).toBe(0);

    const { spans } = collector;
    const request = spans.find(({ kind }) => kind === SERVER)!;
    expect(request.name).toBe('POST /api/v1/articles');
    const trace = spans.filter(({ traceId }) => traceId === request.traceId);
    const queries = (parent: Span) =>
      trace.filter(
        ({ parentSpanId, name, kind }) => parentSpanId === parent.spanId && /^pg\.query/.test(name) && kind === CLIENT,
      );
    const job = trace.find(({ kind }) => kind === CONSUMER)!;
    expect(trace.map(({ spanId }) => spanId)).toContain(job.parentSpanId);
    expect(queries(request).length).toBeGreaterThan(0);
    expect(queries(job).length).toBeGreaterThan(0);
    // A request begins a trace, or a ring of the sweep; its queries do not, nor does BullMQ that looks for jobs.
    expect(spans.filter(({ parentSpanId, kind }) => !parentSpanId && [INTERNAL, CLIENT].includes(kind))).toEqual([]);
    expect(JSON.stringify(spans)).not.toMatch(/captain|courier\.example|Port Amber/i);
    expect(JSON.stringify(spans)).not.toContain(key);

    await owner.destroy();
    await Promise.all([database.drop(), collector.close(), redis?.stop()]);
  },
  90_000,
);
