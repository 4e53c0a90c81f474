import { type ApiApp, openApiApp } from './api-app';
import { seedEverything } from './seed';

let api: ApiApp;

beforeAll(async () => {
  api = await openApiApp();
  await seedEverything(api.database);
});
afterAll(() => api.close());

describe('the API documentation', () => {
  it('serves the OpenAPI document, whose operations all exist', async () => {
    const { body } = await api.request
      .get('/api/openapi.json')
      .expect(200)
      .expect('content-type', /^application\/json/);
    expect(body.openapi).toBe('3.1.0');
    const server = api.app.getHttpAdapter().getInstance();
    const missing = Object.entries<object>(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((method) => !server.hasRoute({ method: method.toUpperCase(), url: path.replace(/\{(\w+)\}/g, ':$1') }))
        .map((method) => `${method} ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it('serves a page for people that runs nothing inline', async () => {
    const { text, headers } = await api.request
      .get('/api/docs')
      .expect(200)
      .expect('content-type', /^text\/html/);
    expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    const linked = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(linked.length).toBeGreaterThan(3);
    for (const address of linked) await api.request.get(address).expect(200);
  });
});
