import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printOpenApi } from './print-openapi';

const COMMITTED = join(__dirname, '../../../../docs/openapi.json');

interface Operation {
  summary?: string;
  description?: string;
  requestBody?: { content: Record<string, { examples?: object; schema: object }> };
  responses: Record<string, { content?: Record<string, unknown> }>;
}

let printed: string;
let operations: [string, Operation][];

beforeAll(async () => {
  printed = await printOpenApi();
  const { paths } = JSON.parse(printed) as { paths: Record<string, Record<string, Operation>> };
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation]),
  );
});

describe('the OpenAPI document', () => {
  it('is the committed one: run "npm run openapi" after a change of the API', () => {
    expect(printed).toBe(readFileSync(COMMITTED, 'utf8'));
  });

  it('is 3.1 without words of 3.0', () => {
    expect(JSON.parse(printed).openapi).toBe('3.1.0');
    expect(printed).not.toContain('"nullable"');
  });

  it('describes every endpoint and the problems it answers', () => {
    expect(operations.length).toBeGreaterThan(15);
    for (const [name, { summary, description, responses }] of operations) {
      expect([name, summary, description]).toEqual([name, expect.stringMatching(/\w/), expect.stringMatching(/\w/)]);
      expect([name, Object.keys(responses)]).toEqual([name, expect.arrayContaining(['421', '500', '503'])]);
      for (const [status, response] of Object.entries(responses)) {
        if (Number(status) >= 400) expect(Object.keys(response.content ?? {})).toEqual(['application/problem+json']);
      }
    }
  });

  it('has an answer for a bad body of every write', () => {
    const writes = operations.filter(([name]) => name.startsWith('post '));
    for (const [name, { responses }] of writes) {
      expect([name, Object.keys(responses)]).toEqual([name, expect.arrayContaining(['400', '413', '415', '422'])]);
    }
  });
});
