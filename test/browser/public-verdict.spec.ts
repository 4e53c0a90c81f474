import type { Response } from 'playwright-core';
import { assessQuestions } from '../../src/pipeline/verdicts/assess-questions';
import { rows as readRows } from '../../src/platform/database/rows';
import { toPublicId } from '../../src/platform/ids/public-id';
import { inaccessibleParts } from './accessibility';
import { type OpenDesk, openDesk } from './open-desk';

const MOST_BYTES = 60 * 1024;
const MOST_REQUESTS = 6;

let open: OpenDesk;
let page: string;
/** Numbers of the versions that everybody may read. */
let numbers: number[];
let evidence: string;

/** More sources than a page shows, with long words. */
async function addSources({ rows }: OpenDesk, claimId: string): Promise<void> {
  for (let place = 0; place < 24; place++) {
    const publisher = await rows.publisher({ name: `Outlet ${place}`, owner: `Owner ${place}` });
    const body = `In paper ${place} it says that the ferry Marigold ${'slowly and in plain sight of the quay '.repeat(4)}sank within an hour.`;
    const article = await rows.article(publisher, body, {
      title: `The Marigold, as outlet ${place} has it`,
      url: `https://outlet-${place}.example/marigold`,
      published_at: '2031-04-14T00:00:00Z',
      published_precision: 'day',
    });
    const statement = await rows.statement(article, body.slice(0, -1));
    await rows.evidence(claimId, publisher, statement, { stance: place % 3 === 0 ? 'denies' : 'supports' });
  }
}

beforeAll(async () => {
  open = await openDesk();
  const { desk, database, script } = open;
  const { claimId, evidenceId } = await desk.claim({}, 'The ferry Marigold sank within an hour.</script>');
  evidence = toPublicId('evd', evidenceId);
  await addSources(open, claimId);
  const [{ question_id: questionId }] = (await readRows<{ question_id: string }>(
    database,
    'SELECT question_id FROM claims WHERE id = $1',
    [claimId],
  )) as [{ question_id: string }];
  // Nothing works in the background here.
  const assess = async () => {
    await readRows(database, 'UPDATE questions SET revision = revision + 1 WHERE id = $1', [questionId]);
    await assessQuestions(database, [questionId]);
  };
  const [reviewer, editor] = [await script('reviewer'), await script('editor')];
  await reviewer.review(claimId, 'rulings', {
    rating: 'true',
    rationale: 'The log of the harbour has the minutes of it. '.repeat(6),
    evidence: [evidence],
  });
  await editor.review(claimId, 'publications');
  await assess();
  page = `/claims/${toPublicId('clm', claimId)}`;
  await reviewer.call('POST', `${page}/reply-requests`, {
    asked: 'Blue Line',
    askedOn: '2026-03-02',
    askedHow: 'By e-mail',
    dueOn: '2026-03-09',
  });
  await editor.call('POST', `${page}/corrections`, {
    wrong: 'The year was wrong.',
    since: '2026-03-02',
    noticedBy: 'A reader',
    isNow: 'The year is 2031.',
  });
  await assess();
  const { items } = (await (await editor.call('GET', `${page}/history`)).json()) as {
    items: { number: number; outcome: object | null }[];
  };
  numbers = items
    .filter(({ outcome }) => outcome !== null)
    .map(({ number }) => number)
    .reverse();
});
afterAll(() => open?.close());

const pages = (): string[] => [
  page,
  `${page}/v/${numbers[0]}`,
  `${page}/history`,
  `${page}/compare/${numbers[0]}..${numbers.at(-1)}`,
  `${page}/v/${numbers[0]}/sources/${evidence}`,
  `${page}?asOf=2020-01-01`,
  `${page}?asOf=yesterday`,
];

it('a public page is small, asks nobody else and leaves nothing behind', async () => {
  const { page: tab, troubles, close } = await open.enter('anonymous');
  for (const address of pages()) {
    const responses: Response[] = [];
    const note = (response: Response) => responses.push(response);
    tab.on('response', note);
    await tab.goto(address, { waitUntil: 'networkidle' });
    tab.off('response', note);
    const sizes = await Promise.all(responses.map(async (response) => (await response.body()).length));
    const origins = new Set(responses.map((response) => new URL(response.url()).origin));
    const headers = await Promise.all(responses.map((response) => response.allHeaders()));
    expect({
      address,
      small: sizes.reduce((sum, size) => sum + size, 0) <= MOST_BYTES,
      few: responses.length <= MOST_REQUESTS,
      origins: [...origins],
      cookies: headers.filter((sent) => 'set-cookie' in sent).length,
    }).toEqual({ address, small: true, few: true, origins: [new URL(open.address).origin], cookies: 0 });
  }
  expect(await tab.context().cookies()).toEqual([]);
  expect(troubles).toEqual([]);
  await close();
});

it('can be read by everybody, in any width and colours', async () => {
  const { page: tab, troubles, close } = await open.enter('anonymous');
  const found: string[] = [];
  for (const address of pages()) {
    await tab.goto(address);
    found.push(...(await inaccessibleParts(tab)).map((line) => `${address} ${line}`));
  }
  expect({ found, troubles }).toEqual({ found: [], troubles: [] });
  await close();
});

it('works without JavaScript, and leads from a cited version to what changed', async () => {
  const { page: tab, close } = await open.enter('anonymous', { javaScriptEnabled: false });
  await tab.goto(`${page}/v/${numbers[0]}`);
  expect(await tab.getByText('as it was cited').isVisible()).toBe(true);
  await tab.getByRole('link', { name: 'What changed', exact: true }).click();
  expect(await tab.getByText('Found to be wrong: “The year was wrong.”').isVisible()).toBe(true);
  await tab.getByRole('link', { name: 'All versions' }).click();
  await tab.getByLabel('What was said at this moment?').fill('2020-01-01');
  await tab.getByRole('button', { name: 'Show what was said then' }).click();
  expect(await tab.getByRole('heading', { name: 'Nothing had been said yet' }).isVisible()).toBe(true);
  await close();
});

it('prints its banner and its addresses, and no navigation', async () => {
  const { page: tab, close } = await open.enter('anonymous');
  await tab.goto(`${page}/v/${numbers[0]}`);
  await tab.emulateMedia({ media: 'print' });
  expect(await tab.getByText('as it was cited').isVisible()).toBe(true);
  expect(await tab.getByRole('navigation').isVisible()).toBe(false);
  const printed = await tab.evaluate<string>(
    `getComputedStyle(document.querySelector('.verdict a[rel~="external"]'), '::after').content`,
  );
  expect(printed).toContain('example/marigold');
  const pdf = await tab.pdf({ preferCSSPageSize: true });
  // 210 by 297 mm in points.
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  await close();
});
