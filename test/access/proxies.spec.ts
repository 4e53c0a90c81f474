import { openApiApp } from '../api/api-app';
import { seedEverything } from '../api/seed';
import { openPages } from '../pages/open-pages';
import { FORM } from '../support/roles';

const PROXY = '10.0.0.7';
const STRANGER = '198.51.100.66';

let pages: Awaited<ReturnType<typeof openPages>>;
let api: Awaited<ReturnType<typeof openApiApp>>;
let claim: string;

beforeAll(async () => {
  pages = await openPages({ anonymous: true, proxies: ['10.0.0.0/24'] });
  api = await openApiApp({ proxies: ['10.0.0.0/24'] });
  const { ids, uuids } = await seedEverything(api.database);
  claim = ids.claim;
  const [ruling] = await api.database.query(
    `INSERT INTO rulings (claim_id, person_id, reading, rating, rating_label, holds, rationale, question_revision, verdict_number,
       seen_evidence) SELECT $1, id, 'first', 'true', 'True', 'yes', 'So.', 1, 1, '{}' FROM people LIMIT 1 RETURNING id`,
    [uuids.claim],
  );
  await api.database.query(
    `UPDATE reviews SET state = 'published', ruling_id = $2, published_ruling = $2, published_at = now() WHERE claim_id = $1`,
    [uuids.claim, ruling.id],
  );
});
afterAll(async () => {
  await api?.close();
  await pages?.close();
});

interface Sender {
  from: string;
  forwardedFor?: string;
}

const headersOf = ({ forwardedFor }: Sender) => (forwardedFor ? { 'x-forwarded-for': forwardedFor } : {});

const signIn = async (sender: Sender): Promise<number> => {
  const answer = await pages.app.inject({
    method: 'POST',
    url: '/sign-in',
    remoteAddress: sender.from,
    headers: { ...FORM, ...headersOf(sender) },
    payload: new URLSearchParams({ email: `${crypto.randomUUID()}@desk.example`, password: 'x' }).toString(),
  });
  return answer.statusCode;
};

const report = async (sender: Sender): Promise<number> => {
  const answer = await api.app.inject({
    method: 'POST',
    url: `/api/v1/claims/${claim}/error-reports`,
    remoteAddress: sender.from,
    headers: headersOf(sender),
    payload: { text: 'It was eight.' },
  });
  return answer.statusCode;
};

/** Sends once, as if that sender had sent before as often as one may; then from another place. @returns the second answer's status */
async function useUp(send: (sender: Sender) => Promise<number>, first: Sender, then: Sender): Promise<number> {
  expect(await send(first)).not.toBe(429);
  for (const { database } of [pages, api]) await database.query('UPDATE attempt_limits SET attempts = 1000');
  return send(then);
}

describe.each([
  ['sign-ins', signIn, 422],
  ['reports of readers', report, 201],
])('the limit on %s', (_name, send, accepted) => {
  beforeEach(async () => {
    for (const { database } of [pages, api]) await database.query('DELETE FROM attempt_limits');
  });

  it('counts the people behind a proxy apart', async () => {
    const first = { from: PROXY, forwardedFor: '203.0.113.1' };
    expect(await useUp(send, first, first)).toBe(429);
    expect(await send({ from: PROXY, forwardedFor: '203.0.113.2' })).toBe(accepted);
  });

  it('counts what a proxy adds, not what came to it forged', async () => {
    const forged = (address: string) => ({ from: PROXY, forwardedFor: `${address}, 203.0.113.9` });
    expect(await useUp(send, forged('192.0.2.1'), forged('192.0.2.2'))).toBe(429);
  });

  it('ignores X-Forwarded-For of an address that is no proxy', async () => {
    const forged = (forwardedFor: string) => ({ from: STRANGER, forwardedFor });
    expect(await useUp(send, forged('192.0.2.1'), forged('192.0.2.2'))).toBe(429);
  });

  it('counts a network of IPv6 as one, and two as two', async () => {
    expect(await useUp(send, { from: '2001:db8:7:7::1' }, { from: '2001:db8:7:7::2' })).toBe(429);
    expect(await send({ from: '2001:db8:7:8::1' })).toBe(accepted);
  });
});
