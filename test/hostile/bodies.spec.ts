import { type ApiApp, openApiApp } from '../api/api-app';
import {
  type ApiDocument,
  addressOf,
  bodiesOf,
  type Documented,
  IN_BODY,
  readDocument,
  type SeededExamples,
  seedExamples,
} from '../api/documented-requests';
import { schemaMismatches } from '../api/schema-mismatches';
import { bodySchema } from './requests';
import { type Trap, trapConnections } from './trap-connections';
import { withNulls } from './with-nulls';

const MEGABYTES = 10;
const DEEP = 100_000;
const DEEP_LIST = `{"text":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`;
const DEEP_OBJECT = `{"answer":${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}}`;
const MANY = JSON.stringify(Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`m${i}`, i])));

let api: ApiApp;
let seeded: SeededExamples;
let operations: Documented[];
let document: ApiDocument;
let trap: Trap;

beforeAll(async () => {
  api = await openApiApp();
  seeded = await seedExamples(api);
  ({ operations, document } = await readDocument(api));
  trap = trapConnections(9);
});
afterAll(async () => {
  trap.release();
  await api.close();
});

const writes = () => operations.filter(([, , { requestBody }]) => requestBody?.content['application/json']);
// What is long takes long: one in ten, unless `npm run proof` asks for all.
const STRIDE = process.env.TOUCHSTONE_REQUESTS ? 1 : 10;
jest.setTimeout(300_000 / STRIDE);

async function send([method, path, operation]: Documented, payload: string) {
  const answer = await api.app.inject({
    method: method.toUpperCase() as 'POST',
    url: seeded.place(addressOf(path, operation)),
    headers: {
      authorization: `Bearer ${await api.keyFor('admin')}`,
      'content-type': 'application/json',
      // Nothing is of revision 9: what is refused is refused for its body, or would have been for this.
      ...(operation.responses['412'] && { 'if-match': '"r9"' }),
    },
    payload,
  });
  return { status: answer.statusCode, text: answer.body };
}

/** The example of an operation, with each of its texts replaced. */
function example([, , operation]: Documented, replaced: (text: string) => string): string {
  const [body = {}] = bodiesOf(operation);
  const placed = seeded.place(JSON.stringify(body), IN_BODY);
  return JSON.stringify(JSON.parse(placed), (_, value: unknown) =>
    typeof value === 'string' ? replaced(value) : value,
  );
}

const once = (text: string) => {
  let left = 1;
  return (there: string) => (left-- > 0 ? text : there);
};

/** What each operation is sent, whatever it takes. */
const LONG: [string, (operation: Documented) => string][] = [
  [`a text of ${MEGABYTES} MB`, (operation) => example(operation, once('x'.repeat(MEGABYTES * 1024 * 1024)))],
  ['a value nested without end', () => DEEP_LIST],
  ['an object nested without end', () => DEEP_OBJECT],
  ['a hundred thousand members', () => MANY],
];
const SHORT: typeof LONG = [
  ['a prototype', () => '{"__proto__":{"admin":true}}'],
  ['a prototype deeper down', () => '{"answer":{"__proto__":{"admin":true}},"reason":"r"}'],
  ['a constructor', () => '{"constructor":{"prototype":{"admin":true}}}'],
  ['a constructor by itself', () => '{"constructor":1}'],
];
const TEXTS: typeof LONG = [
  ['NUL in every text', (operation) => example(operation, (text) => `${text}\u0000`)],
  ['half a pair in every text', (operation) => example(operation, (text) => `${text}\ud800`)],
];

async function notRefused(tried: Documented[], bodyOf: (operation: Documented) => string): Promise<string[]> {
  const wrong: string[] = [];
  for (const operation of tried) {
    const { status, text } = await send(operation, bodyOf(operation));
    if (status < 400 || status >= 500) wrong.push(`${operation[0]} ${operation[1]} ${status} ${text.slice(0, 200)}`);
  }
  return wrong;
}

it.each(LONG)('operations that take a body refuse %s', async (_name, bodyOf) => {
  // A body of nothing but switches has no text to lengthen.
  const tried = writes().filter((operation, at) => at % STRIDE === 0 && bodyOf(operation).length > DEEP);
  expect(tried.length).toBeGreaterThan(5);
  expect(await notRefused(tried, bodyOf)).toEqual([]);
});

it.each(SHORT)('every operation that takes a body refuses %s', async (_name, bodyOf) => {
  expect(writes().length).toBeGreaterThan(60);
  expect(await notRefused(writes(), bodyOf)).toEqual([]);
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

it('every operation refuses null for what has no null', async () => {
  const tried = writes().flatMap((operation) =>
    bodiesOf(operation[2]).flatMap((body) => {
      const schema = bodySchema(operation)!;
      const placed: unknown = JSON.parse(seeded.place(JSON.stringify(body), IN_BODY));
      return withNulls(document, schema, placed)
        .filter((other) => schemaMismatches(document, schema, other).length > 0)
        .map((other) => ({ operation, payload: JSON.stringify(other) }));
    }),
  );
  expect(tried.length).toBeGreaterThan(150);
  const wrong: string[] = [];
  for (const { operation, payload } of tried) {
    const { status, text } = await send(operation, payload);
    // A revision that is none is told of only where the body is as it should be.
    if (status < 400 || status >= 500 || status === 412)
      wrong.push(`${operation[0]} ${operation[1]} ${payload}: ${status} ${text.slice(0, 200)}`);
  }
  expect(wrong).toEqual([]);
});

const SQL = [
  "' OR 1=1 --",
  "1'; DROP TABLE claims; --",
  '1) UNION SELECT token FROM sessions --',
  "%' AND pg_sleep(9)::text = '",
  '\\',
  '$1',
  '*',
  '\u0000',
];

it('takes no filter, sort or search for a piece of SQL', async () => {
  const parameters = operations.flatMap((operation) =>
    (operation[2].parameters ?? [])
      .filter((parameter) => parameter.in === 'query')
      .map(({ name }) => ({ operation, name })),
  );
  expect(parameters.length).toBeGreaterThan(100);
  const wrong: string[] = [];
  for (const { operation, name } of parameters) {
    if (operation[0] !== 'get') continue;
    const address = seeded.place(addressOf(operation[1], operation[2]));
    for (const text of SQL) {
      const url = new URL(address, 'http://desk.example');
      url.searchParams.set(name, text);
      const { statusCode, body } = await api.app.inject({
        url: url.pathname + url.search,
        headers: { authorization: `Bearer ${await api.keyFor('admin')}` },
      });
      if (![200, 400, 404, 501].includes(statusCode) || /syntax error|pg_|SELECT/i.test(body.replace(text, '')))
        wrong.push(`${url.pathname}${url.search} ${statusCode} ${body.slice(0, 200)}`);
    }
  }
  expect(wrong).toEqual([]);
});

it.each(TEXTS)('every operation that takes a text refuses %s', async (_name, bodyOf) => {
  // An import tells of each row what is wrong with it.
  const tried = writes().filter(
    (operation) =>
      operation[1] !== '/api/v1/imports' && example(operation, () => '') !== example(operation, (text) => text),
  );
  expect(await notRefused(tried, bodyOf)).toEqual([]);
});
