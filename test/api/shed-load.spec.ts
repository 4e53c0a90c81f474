import { Controller, Get, Module, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Allow } from '../../src/access/allow';
import { type ApiApp, openApiApp } from './api-app';

const AT_ONCE = 2;
const POOL = 2;

let finish: (() => void)[] = [];
let begun = 0;
let late = 0;

const work = (): Promise<string> => {
  begun++;
  return new Promise((resolve) => finish.push(() => resolve('done')));
};

@Controller()
class SlowController {
  @Get('slow')
  @Allow('public')
  read(): Promise<string> {
    return work();
  }

  @Post('api/v1/slow')
  @Allow('read')
  write(): Promise<string> {
    return work();
  }

  @Get('watched')
  @RouteConfig({ permission: 'public', unshed: true })
  watch(): string {
    return 'alive';
  }
}

@Module({ controllers: [SlowController] })
class SlowModule {}

let api: ApiApp;
beforeAll(async () => {
  const capacity = { atOnce: AT_ONCE, lateMs: 300 };
  const lateness = { milliseconds: () => late, stop: () => undefined };
  api = await openApiApp({}, [SlowModule], {}, { capacity, lateness, poolSize: POOL });
  await api.app.listen(0, '127.0.0.1');
});
afterAll(() => api.close());

const send = async (path: string, init: RequestInit = {}) =>
  fetch(`${await api.app.getUrl()}${path}`, { ...init, headers: { connection: 'close', ...init.headers } });

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const finishAll = () => {
  for (const done of finish) done();
  finish = [];
};

it('refuses what is too much at once with a problem, before it has begun, and answers when there is room', async () => {
  begun = 0;
  const letIn = Array.from({ length: AT_ONCE }, () => send('/slow'));
  await until(() => begun === AT_ONCE);
  const key = await api.keyFor('reader');
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const refused = await send('/api/v1/slow', { method: 'POST', headers, body: '{}' });
  expect(refused.status).toBe(503);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect((await refused.json()).code).toBe('overloaded');
  expect((await send('/watched')).status).toBe(200);
  finishAll();
  expect((await Promise.all(letIn)).map(({ status }) => status)).toEqual(Array(AT_ONCE).fill(200));
  expect(begun).toBe(AT_ONCE);
  const next = send('/slow');
  await until(() => begun === AT_ONCE + 1);
  finishAll();
  expect((await next).status).toBe(200);
});

it('makes room where somebody leaves before the answer', async () => {
  for (let round = 0; round < 2 * AT_ONCE; round++) {
    begun = 0;
    const leaving = new AbortController();
    const left = send('/slow', { signal: leaving.signal }).catch(() => 'left');
    await until(() => begun === 1);
    leaving.abort();
    expect(await left).toBe('left');
    finishAll();
    // The server hears of it a little later.
    for (let status = 503; status === 503; ) ({ status } = await send('/nothing'));
  }
});

it('refuses while the process is late, and shows people a page', async () => {
  late = 301;
  const { status, headers, text } = await send('/slow', { headers: { accept: 'text/html' } }).then(async (answer) => ({
    status: answer.status,
    headers: answer.headers,
    text: await answer.text(),
  }));
  late = 0;
  expect([status, headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);
  expect(headers.get('retry-after')).not.toBeNull();
  expect(text).toContain('Too much is asked at once');
  expect((await send('/nothing')).status).toBe(404);
});

it('refuses while queries wait for a connection, whoever sent them', async () => {
  const held = Array.from({ length: POOL }, () => api.database.createQueryRunner());
  await Promise.all(held.map((runner) => runner.connect()));
  const waiting = Array.from({ length: AT_ONCE }, () => api.database.query('SELECT 1'));
  expect((await send('/nothing')).status).toBe(503);
  expect((await send('/watched')).status).toBe(200);
  await Promise.all(held.map((runner) => runner.release()));
  await Promise.all(waiting);
  expect((await send('/nothing')).status).toBe(404);
});
