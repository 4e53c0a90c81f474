import { rows } from '../../src/platform/database/rows';
import { toPublicId } from '../../src/platform/ids/public-id';
import { publishSeeded } from '../api/published';
import { insert, type Seed, seedEverything } from '../api/seed';
import { FORM } from '../support/roles';
import { openPages } from './open-pages';

type Pages = Awaited<ReturnType<typeof openPages>>;

let pages: Pages;
let ids: Seed;
let uuids: Seed;
let cookie: string;

beforeAll(async () => {
  pages = await openPages({ anonymous: true });
  ({ ids, uuids } = await seedEverything(pages.database));
  await publishSeeded(pages.database, uuids);
  ({ cookie } = await pages.signInAs('reader'));
});
afterAll(() => pages.close());

const get = (url: string, as = cookie) => pages.app.inject({ url, headers: { accept: 'text/html', cookie: as } });
const post = (url: string, fields: Record<string, string>, as = cookie) =>
  pages.app.inject({
    method: 'POST',
    url,
    headers: { ...FORM, accept: 'text/html', cookie: as },
    payload: new URLSearchParams(fields).toString(),
  });

const PAGE = { url: 'https://paper.example/2026/ferry', title: 'The <b>ferry</b>' };

it('registers a citation by the address of a verdict, shows it, and withdraws it', async () => {
  const verdict = `https://desk.example/claims/${ids.claim}/v/3`;
  const cited = await post('/citations', { ...PAGE, claim: verdict, webhook: 'https://paper.example/hook' });
  expect(cited.statusCode).toBe(201);
  expect(cited.body).toMatch(/whsec_[\w+/]{43}=/);
  const { body } = await get('/citations');
  expect(body).toContain('The &lt;b>ferry&lt;/b>');
  expect(body).toContain(`href="/claims/${ids.claim}/v/3"`);
  expect(body).toContain('Told: https://paper.example/hook.');
  expect(body).not.toContain('whsec_');
  const question = await get(`/questions/${ids.question}`);
  expect(question.body).toContain('Cited by 1 page');
  const reviewer = await pages.signInAs('reviewer');
  const desk = await get(`/desk/claims/${ids.claim}`, reviewer.cookie);
  expect(desk.body).toContain('Cited by 1 page');
  expect(desk.body).not.toContain('paper.example/hook');
  const [, withdrawal] = /action="(\/citations\/cit_[0-9a-f]+\/withdrawal)"/.exec(body) ?? [];
  expect((await post(withdrawal!, {}, reviewer.cookie)).statusCode).toBe(404);
  expect((await post(withdrawal!, {})).headers.location).toBe('/citations?done=withdrawn');
  expect((await get('/citations')).body).toContain('Withdrawn.');
});

it.each<[string, Record<string, string>, string]>([
  ['no verdict', { claim: 'the ferry' }, 'claim-error'],
  ['a claim that nobody knows', { claim: `clm_${'0'.repeat(32)}` }, 'claim-error'],
  ['a page that is no address', { url: 'paper' }, 'url-error'],
  ['a receiver at home', { webhook: 'http://127.0.0.1/' }, 'webhook-error'],
  ['an address that is none', { email: 'desk' }, 'email-error'],
])('says beside the field what is wrong with %s, and keeps what was typed', async (_case, fields, error) => {
  const refused = await post('/citations', { ...PAGE, claim: ids.claim, ...fields });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain(`id="${error}"`);
  expect(refused.body).toContain('value="The &lt;b>ferry&lt;/b>"');
});

it('shows what was sent by e-mail about a citation, to whoever cites, and sends it again', async () => {
  const { cookie: own, personId } = await pages.signInAs('reader');
  const citation = await insert(pages.database, 'citations', {
    claim_id: uuids.claim,
    number: 3,
    url: 'https://paper.example/mailed',
    email: 'told@paper.example',
    email_confirmed_at: '2026-03-02T09:30:00Z',
    created_by: personId,
  });
  const notice = await insert(pages.database, 'notices', {
    citation_id: citation,
    claim_id: uuids.claim,
    number: 3,
    kind: 'correction',
    body: {},
  });
  const delivery = await insert(pages.database, 'deliveries', {
    notice_id: notice,
    channel: 'mail',
    failed_at: '2026-03-02T09:30:00Z',
    failed_reason: 'Refused for good: 550 no such mailbox',
  });
  const log = `/citations/${toPublicId('cit', citation)}`;
  expect((await get('/citations', own)).body).toContain(`href="${log}"`);
  const { body } = await get(log, own);
  expect(body).toContain('Refused for good: 550 no such mailbox');
  const again = `/citations/deliveries/${toPublicId('dlv', delivery)}/replay`;
  expect(body).toContain(`action="${again}"`);
  const other = await pages.signInAs('editor');
  for (const refused of [await get(log, other.cookie), await post(again, {}, other.cookie)]) {
    expect(refused.statusCode).toBe(404);
    expect(refused.body).not.toContain('told@paper.example');
  }
  expect((await post(again, {}, own)).headers.location).toBe(`${log}?done=replayed`);
  expect((await get(`${log}?done=replayed`, own)).body).toContain('on the way, next attempt');
  await rows(pages.database, 'UPDATE citations SET withdrawn_at = now() WHERE id = $1', [citation]);
  expect((await get(log, own)).body).not.toContain('Send again');
});

it('shows what was sent to a receiver, and does with it what is asked', async () => {
  const made = await post('/citations/receivers', { url: 'https://paper.example/second' });
  const [, receiver] =
    /href="(\/citations\/receivers\/whk_[0-9a-f]+)">https:\/\/paper.example\/second/.exec(made.body) ?? [];
  expect(made.body).toMatch(/whsec_/);
  expect((await post('/citations/receivers', { url: 'http://10.0.0.1/' })).body).toContain('id="receiver-error"');
  expect((await post(`${receiver}/test`, {})).headers.location).toBe(`${receiver}?done=test`);
  const { body } = await get(receiver!);
  expect(body).toContain('on the way, next attempt');
  const [, replay] = /action="(\/citations\/deliveries\/dlv_[0-9a-f]+\/replay)"/.exec(body) ?? [];
  expect((await post(replay!, {})).headers.location).toBe(`${receiver}?done=replayed`);
  expect((await post(`${receiver}/secret`, {})).body).toMatch(/whsec_/);
  expect((await post(`${receiver}/disabling`, {})).headers.location).toBe(`${receiver}?done=disabled`);
  expect((await get(receiver!)).body).toContain('waits until the receiver is enabled');
  expect((await post(`${receiver}/enabling`, {})).headers.location).toBe(`${receiver}?done=enabled`);
  const other = await pages.signInAs('editor');
  expect((await get(receiver!, other.cookie)).statusCode).toBe(404);
});
