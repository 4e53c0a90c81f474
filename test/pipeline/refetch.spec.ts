import http, { Agent } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ingestAddress } from '../../src/pipeline/articles/ingest-address';
import { refetchArticle } from '../../src/pipeline/articles/refetch-article';
import { firstRow, rows } from '../../src/platform/database/rows';
import { openPipeline, type PipelineHarness } from './pipeline-harness';

interface Schedule {
  version: number;
  failures: number;
  error: string | null;
  /** Hours until the next fetch, rounded. */
  hours: number;
}

describe('a fetched article', () => {
  let pipeline: PipelineHarness;
  let server: http.Server;
  let address: string;
  let text: string;
  let status: number;
  const options = { agentFor: () => new Agent(), timeoutMs: 1_000 };
  beforeAll(async () => {
    pipeline = await openPipeline();
    server = http.createServer((request, response) => {
      const etag = `"${text.length}"`;
      const known = status === 200 && request.headers['if-none-match'] === etag;
      response.writeHead(known ? 304 : status, { 'content-type': 'text/plain', etag }).end(known ? '' : text);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bridge`;
  });
  beforeEach(() => {
    text = 'The bridge over the river was closed to all traffic on Monday.';
    status = 200;
  });
  afterEach(() => pipeline.reset());
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await pipeline.close();
  });

  const ingest = async () =>
    (
      await ingestAddress(
        pipeline.dataSource,
        { url: address, publisher: { name: 'Amber' }, publishedAt: '2025-01-01' },
        options,
      )
    ).articleId;
  /** As if the time had come, `hours` after the last fetch. */
  const refetchAfter = async (articleId: string, hours: number) => {
    await rows(
      pipeline.dataSource,
      `UPDATE articles SET next_fetch_at = now(), fetched_at = now() - $2 * interval '1 hour' WHERE id = $1`,
      [articleId, hours],
    );
    return refetchArticle(pipeline.dataSource, articleId, options);
  };
  const schedule = (articleId: string) =>
    firstRow<Schedule>(
      pipeline.dataSource,
      `SELECT version, fetch_failures AS failures, fetch_error AS error,
         round(extract(epoch FROM next_fetch_at - now()) / 3600)::int AS hours FROM articles WHERE id = $1`,
      [articleId],
    );

  it('is due after an hour, then a day, then a week while nothing changes', async () => {
    const id = await ingest();
    expect(await schedule(id)).toMatchObject({ version: 1, hours: 1 });
    expect(await refetchArticle(pipeline.dataSource, id, options)).toBe('not_due');
    expect(await refetchAfter(id, 1)).toBe('unchanged');
    expect(await schedule(id)).toMatchObject({ version: 1, hours: 24 });
    expect(await refetchAfter(id, 24)).toBe('unchanged');
    expect(await schedule(id)).toMatchObject({ version: 1, hours: 168 });
  });

  it('has a new version after a silent edit, and is looked at more often again', async () => {
    const id = await ingest();
    text = 'The bridge over the river was closed to lorries only on Monday.';
    expect(await refetchAfter(id, 24)).toBe('changed');
    expect(await schedule(id)).toMatchObject({ version: 2, hours: 1 });
  });

  it('is tried ever later while it cannot be fetched, and keeps the reason', async () => {
    const id = await ingest();
    status = 503;
    expect(await refetchAfter(id, 1)).toBe('failed');
    expect(await schedule(id)).toMatchObject({
      version: 1,
      failures: 1,
      error: expect.stringContaining('503'),
      hours: 1,
    });
    await refetchAfter(id, 1);
    expect(await schedule(id)).toMatchObject({ failures: 2, hours: 2 });
    status = 200;
    await refetchAfter(id, 1);
    expect(await schedule(id)).toMatchObject({ failures: 0, error: null });
  });

  it('is not fetched once it is retracted', async () => {
    const id = await ingest();
    await rows(
      pipeline.dataSource,
      `UPDATE articles SET retracted_at = now(), retraction_reason = 'invented' WHERE id = $1`,
      [id],
    );
    expect(await refetchAfter(id, 1)).toBe('not_due');
  });
});
