import { type ApiApp, openApiApp } from './api-app';
import {
  type ApiDocument,
  addressOf,
  bodiesOf,
  type Documented,
  exampleOf,
  examplesOf,
  filesOf,
  IN_BODY,
  parameterOf,
  readDocument,
  seedExamples,
} from './documented-requests';
import { schemaMismatches } from './schema-mismatches';

let api: ApiApp;
let document: ApiDocument;
let operations: Documented[];

beforeAll(async () => {
  api = await openApiApp();
  ({ document, operations } = await readDocument(api));
});
afterAll(() => api.close());

describe('the examples of the documentation', () => {
  it('are there for every body, and are what its schema says', () => {
    const wrong = operations.flatMap(([method, path, { requestBody, responses }]) =>
      [...Object.values(responses), ...(requestBody ? [requestBody] : [])]
        .flatMap(({ content = {} }) => Object.values(content))
        .filter(({ schema }) => schema !== undefined)
        .flatMap((body) => {
          const examples = examplesOf(body);
          const mismatches = examples.flatMap((example) => schemaMismatches(document, body.schema ?? {}, example));
          return examples.length === 0 ? ['no example'] : mismatches;
        })
        .map((mismatch) => `${method} ${path}: ${mismatch}`),
    );
    expect(operations.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  it('are there for every parameter that has to be given', () => {
    const without = operations.flatMap(([method, path, { parameters = [] }]) =>
      parameters
        .filter(({ required, schema, example }) => required && example === undefined && schema.examples === undefined)
        .map(({ name }) => `${method} ${path}: ${name}`),
    );
    expect(without).toEqual([]);
  });
});

describe('requests as the documentation shows them', () => {
  /** Answers that depend on more than the request: of addresses elsewhere, and of what somebody has typed before. */
  const ELSEWHERE = new Set(['post /api/v1/claims/{id}/evidence/addresses', 'post /api/v1/me/password-changes']);
  const WRONG_FORM = new Set([400, 401, 403, 405, 413, 414, 415, 421, 422, 428]);

  /** The revision that a write has to name: of the nearest address above it that has one. */
  async function revisionOf(address: string, headers: Record<string, string>): Promise<string | null> {
    const parts = address.split('/');
    for (let length = parts.length; length > 4; length--) {
      const { headers: answer } = await api.app.inject({ url: parts.slice(0, length).join('/'), headers });
      if (/^"[a-z]\d+"$/.test(String(answer.etag))) return String(answer.etag);
    }
    return null;
  }

  it('are answered, or refused for the state of what is there: never for their form', async () => {
    const { place } = await seedExamples(api);
    const headers = { authorization: `Bearer ${await api.keyFor('admin')}` };
    const wrong: string[] = [];
    let done = 0;
    // What is retracted can be used no more.
    const ordered = [...operations].sort(
      (a, b) => Number(a[1].endsWith('/retraction')) - Number(b[1].endsWith('/retraction')),
    );
    for (const [method, path, operation] of ordered) {
      const address = place(addressOf(path, operation));
      const takesRevision = parameterOf('If-Match', operation);
      const json = bodiesOf(operation).map(
        (body) => ['application/json', place(JSON.stringify(body), IN_BODY)] as const,
      );
      const bodies = [...json, ...filesOf(operation)];
      const none = method === 'get' ? undefined : (['application/json', '{}'] as const);
      for (const body of bodies.length > 0 ? bodies : [none]) {
        const { statusCode, body: answer } = await api.app.inject({
          method: method.toUpperCase() as 'GET',
          url: address,
          headers: {
            ...headers,
            ...(body !== undefined && { 'content-type': body[0] }),
            ...(takesRevision && {
              'if-match': (await revisionOf(address, headers)) ?? exampleOf('If-Match', operation),
            }),
          },
          ...(body !== undefined && { payload: body[1] }),
        });
        if (statusCode < 400) done++;
        else if ((WRONG_FORM.has(statusCode) || statusCode >= 500) && !ELSEWHERE.has(`${method} ${path}`))
          wrong.push(`${method} ${path} answered ${statusCode}: ${answer}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(done).toBeGreaterThan(operations.length / 2);
  });
});
