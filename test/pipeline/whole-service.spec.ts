import { DataSource } from 'typeorm';
import { ingestArticle } from '../../src/pipeline/articles/ingest-article';
import { countOpenWork } from '../../src/pipeline/gaps';
import { readDueJob } from '../../src/pipeline/jobs/read-due.job';
import { readSummary } from '../../src/pipeline/verdicts/summary';
import { readEnvironment } from '../../src/platform/config/environment';
import { rows } from '../../src/platform/database/rows';
import type { Doorbell } from '../../src/platform/queue/doorbell';
import { DOORBELL } from '../../src/platform/queue/queue.module';
import { type RunningService, startApp } from '../../src/start-app';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { addKey, addPerson } from '../support/roles';

const TEXT = `A ferry sank in the harbour of Lisbon on 3 May 2024. The captain said that 12 people died in the sinking of the ferry.`;

describe('the whole service', () => {
  let database: TestDatabase;
  let service: RunningService;
  beforeAll(async () => {
    database = await createTestDatabase();
    const environment = readEnvironment({ PORT: '0', LOG_LEVEL: 'silent' });
    service = await startApp(
      { ...environment, databaseUrl: database.serviceUrl },
      database.serviceUrl,
      () => undefined,
    );
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  const ingest = (publisher: string, body: string) =>
    ingestArticle(service.app.get(DataSource), {
      body,
      mediaType: 'text/plain',
      title: `The ferry, by ${publisher}`,
      url: `https://${publisher.toLowerCase()}.example/ferry`,
      publishedAt: '2024-05-04',
      language: 'en',
      publisher: { name: publisher, grade: 'B' },
    });

  const settled = async () => {
    for (;;) {
      const { open, parked } = await countOpenWork(service.app.get(DataSource));
      if (Object.values(open).every((count) => count === 0)) return parked;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it('turns a rung article into assessed claims by its jobs', async () => {
    await ingest('Amber', TEXT);
    service.app.get<Doorbell>(DOORBELL).ring(readDueJob, {});
    expect(await settled()).toBe(0);
    const { questions } = await readSummary(service.app.get(DataSource));
    const states = questions.flatMap(({ claims }) => claims.map(({ state }) => state));
    expect(states.length).toBeGreaterThan(0);
    expect(states).not.toContain(null);
  });

  it('gets there without any ring, and when the whole queue is deleted on the way', async () => {
    const dataSource = service.app.get(DataSource);
    await ingest('Birch', `${TEXT} Divers searched the wreck on Saturday.`);
    await rows(dataSource, 'DELETE FROM queue.job');
    expect(await settled()).toBe(0);
    const unmatched = await rows(dataSource, 'SELECT id FROM articles WHERE matched_revision < revision');
    expect(unmatched).toEqual([]);
  });

  it('shows what is stale, what failed and how long answers took', async () => {
    const database = service.app.get(DataSource);
    const key = await addKey(database, await addPerson(database, 'reader'));
    const authorization = `Bearer ${key}`;
    const show = async () => (await fetch(`${service.address}/metrics`, { headers: { authorization } })).text();
    const [parked] = await rows<{ id: string }>(
      database,
      `UPDATE questions SET revision = revision + 1, parked_reason = 'a defect', attempts = 5, due_since = now() WHERE id =
         (SELECT min(id::text)::uuid FROM questions) RETURNING id`,
    );
    expect(parked).toBeDefined();
    await show();
    const figures = await show();
    expect(figures).toContain('touchstone_work_open{kind="questions",state="parked"} 1');
    expect(figures).toContain('touchstone_work_oldest_seconds{kind="questions"} 0');
    expect(figures).toContain('touchstone_work_revisions_behind{kind="questions"} 0');
    expect(figures).toMatch(/^touchstone_job_wait_seconds_count\{queue="verdicts"\} [1-9]/m);
    expect(figures).toMatch(/^touchstone_request_seconds_count\{method="GET",route="\/metrics",status="200"} [1-9]/m);
  });

  it.each(['/', '/api/v1/questions', '/health/live'])('answers %s', async (path) => {
    const database = service.app.get(DataSource);
    const key = await addKey(database, await addPerson(database, 'reader'));
    const { status } = await fetch(`${service.address}${path}`, { headers: { authorization: `Bearer ${key}` } });
    expect(status).toBe(200);
  });
});
