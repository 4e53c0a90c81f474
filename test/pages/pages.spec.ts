import { parseHTML } from 'linkedom';
import request from 'supertest';
import { toPublicId } from '../../src/platform/ids/public-id';
import { explanation, insertFerryRows } from './ferry-rows';
import { openPages } from './open-pages';
import { pageRows } from './page-rows';

type Pages = Awaited<ReturnType<typeof openPages>>;
let pages: Pages;
let ferry: Awaited<ReturnType<typeof insertFerryRows>>;

beforeAll(async () => {
  pages = await openPages();
  ferry = await insertFerryRows(pageRows(pages.database));
});

afterAll(() => pages?.close());

async function open(path: string, status = 200) {
  const response = await request(pages.app.getHttpServer()).get(path);
  expect({ path, status: response.status }).toEqual({ path, status });
  return parseHTML(response.text).document;
}

const words = (element: { textContent: string | null } | null) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const addresses = () => [
  '/',
  '/?q=ferry&state=supported',
  '/contradictions',
  '/articles',
  '/publishers',
  `/questions/${toPublicId('qst', ferry.question)}`,
  `/articles/${toPublicId('art', ferry.first.article)}`,
  `/claims/${toPublicId('clm', ferry.twelve)}`,
  `/claims/${toPublicId('clm', ferry.twelve)}/history`,
  '/questions/qst_1',
];

describe('every page', () => {
  it('has a title, a language, one heading, its landmarks and a skip link that leads to the main part', async () => {
    for (const path of addresses()) {
      const document = await open(path, path.endsWith('qst_1') ? 404 : 200);
      expect(document.documentElement.getAttribute('lang')).toBe('en-GB');
      expect(words(document.querySelector('title'))).toMatch(/\S · Touchstone$/);
      for (const landmark of [
        'h1',
        'main#main',
        'body > header',
        'body > footer',
        'nav[aria-label="Main"]',
        'a.skip[href="#main"]',
      ])
        expect([path, landmark, document.querySelectorAll(landmark).length]).toEqual([path, landmark, 1]);
    }
  });

  it('gives every id once, every table a caption and every link to a place on the page that place', async () => {
    for (const path of addresses().slice(0, -1)) {
      const document = await open(path);
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const table of document.querySelectorAll('table'))
        expect(words(table.querySelector('caption'))).not.toBe('');
      for (const link of document.querySelectorAll('a[href^="#"]'))
        expect(ids).toContain(link.getAttribute('href')?.slice(1));
    }
  });

  it('works without scripts and styles of its own: nothing inline, and a policy that forbids it', async () => {
    for (const path of addresses()) {
      const response = await request(pages.app.getHttpServer()).get(path);
      expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(response.headers['content-security-policy']).toMatch(/default-src 'none'.*script-src 'self';/);
      expect(response.text).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]* src="\/assets\/)/i);
    }
  });

  it('links to style sheet, icon and script that exist and may be kept', async () => {
    const document = await open('/');
    const files = [...document.querySelectorAll('link[rel]:not([rel=alternate])')].map((link) =>
      link.getAttribute('href'),
    );
    files.push(document.querySelector('script')?.getAttribute('src') ?? '');
    expect(files).toHaveLength(3);
    for (const file of files) {
      const response = await request(pages.app.getHttpServer()).get(file ?? '');
      expect([response.status, response.headers['cache-control']]).toEqual([200, expect.stringContaining('immutable')]);
    }
  });

  it.each(['/assets/none.css', '/assets/..%2fasset-files.ts', '/assets/constructor'])(
    'serves no other file: %s',
    async (path) => {
      expect((await request(pages.app.getHttpServer()).get(path)).status).toBe(404);
    },
  );
});

describe('the start page', () => {
  it('counts what there is', async () => {
    const document = await open('/');
    const counts = [...document.querySelectorAll('.counts div')].map((count) => words(count));
    expect(counts).toEqual(['Articles2', 'Statements5', 'Questions2', 'Claims3', 'Open contradictions1']);
    expect([...document.querySelectorAll('.state-counts li')].map(words)).toEqual([
      'Conflicting 1',
      'Refuted 1',
      'Supported 1',
    ]);
    expect(words(document.querySelector('.work'))).toBe('No work is waiting.');
  });

  it('says from which state to which a verdict changed, and why', async () => {
    const document = await open('/');
    const changed = [...document.querySelectorAll('[aria-labelledby=changes] li.entry')].map(words);
    expect(changed.find((entry) => entry.includes('Version 2'))).toMatch(
      /^Single source changed to Conflicting \.511 ?12 people died.*“Toll of the Marigold rises” \(Island Gazette\) was read\.$/,
    );
  });

  it.each([
    ['/', ['How many people died when the ferry Marigold sank?', 'How many people were aboard the ferry Marigold?']],
    ['/?state=refuted', ['How many people died when the ferry Marigold sank?']],
    ['/?q=aBOARD', ['How many people were aboard the ferry Marigold?']],
    [
      '/?q=sinking+of',
      ['How many people died when the ferry Marigold sank?', 'How many people were aboard the ferry Marigold?'],
    ],
    ['/?q=19+people', ['How many people died when the ferry Marigold sank?']],
    ['/?q=%25', []],
    ['/?q=_', []],
    [
      '/?q=%00',
      ['How many people died when the ferry Marigold sank?', 'How many people were aboard the ferry Marigold?'],
    ],
    [
      '/?q=a&q=b&state=nonsense&after=1.qst_1',
      ['How many people died when the ferry Marigold sank?', 'How many people were aboard the ferry Marigold?'],
    ],
  ])('lists at %s the questions that fit', async (path, expected) => {
    const document = await open(path);
    expect([...document.querySelectorAll('[aria-labelledby=questions] h3')].map(words)).toEqual(expected);
  });

  it('names the work that waits and asks for newer counts only while some does', async () => {
    const { database } = pages;
    await database.query('UPDATE questions SET revision = 2 WHERE id = $1', [ferry.question]);
    await database.query("UPDATE events SET revision = 2, parked_reason = 'gone' WHERE id = $1", [ferry.event]);
    const waiting = await open('/');
    expect(words(waiting.querySelector('.work'))).toBe(
      'Work waiting: 1 question to assess. 1 piece of work parked after repeated failures.',
    );
    expect(waiting.querySelector('#work')?.getAttribute('hx-get')).toBe('/parts/work');
    await database.query('UPDATE questions SET revision = 1');
    await database.query('UPDATE events SET revision = 1, parked_reason = NULL');
    const part = await request(pages.app.getHttpServer()).get('/parts/work');
    expect(part.text).toMatch(/^<section id="work"/);
    expect(part.text).not.toContain('hx-get');
    expect(part.text).toContain('No work is waiting.');
  });
});

describe('the question page', () => {
  const path = () => `/questions/${toPublicId('qst', ferry.question)}`;

  it('puts the likeliest claim first, with state, probability and what would change it', async () => {
    const document = await open(path());
    expect([...document.querySelectorAll('.answers tbody tr')].map(words)).toEqual([
      '12 people died when the ferry Marigold sank.Conflicting .511',
      '19 people died when the ferry Marigold sank.Refuted .301',
    ]);
    const claim = document.querySelector(`#${toPublicId('clm', ferry.twelve)}`);
    expect(words(claim?.querySelector('.belief figcaption') ?? null)).toBe(
      'Probability .511belief .320uncertainty .382disbelief .298',
    );
    expect(words(claim?.querySelector('.reasons') ?? null)).toContain(
      'What would change it: without Island Gazette the state would be another.',
    );
    expect(words(claim?.querySelector('.versions') ?? null)).toContain('Version 1');
  });

  it('shows each passage in its sentence with speaker, publisher, grade and date on its side', async () => {
    const document = await open(path());
    const claim = document.querySelector(`#${toPublicId('clm', ferry.nineteen)}`);
    const side = (name: string) => words(claim?.querySelector(`.side-${name} .card`) ?? null);
    expect(side('supports')).toMatch(
      /^A week after the Marigold went down, the number of dead stands at 19, according to hospital staff\. ?hospital staff in Island Gazette grade C, 19 April 2031/,
    );
    expect(side('denies')).toMatch(
      /^Blue Line denies that 19 people died\. ?Blue Line in Island Gazette.*a party to the event/,
    );
    expect(claim?.querySelector('.side-supports .passage')?.textContent).toBe('the number of dead stands at 19');
  });

  it('links evidence to its passage in the article and to the original', async () => {
    const document = await open(path());
    const links = [...document.querySelectorAll(`#${toPublicId('evd', ferry.forTwelve)} .links a`)];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      `/articles/${toPublicId('art', ferry.first.article)}#${toPublicId('stm', ferry.died)}`,
      'https://courier.example/marigold',
    ]);
  });

  it('tells contradictions and sums in words and draws who said what when', async () => {
    const document = await open(path());
    expect(words(document.querySelector('[aria-labelledby=contradictions] li'))).toMatch(
      /^Number 12 and 19 cannot both be the number of people who died\.Explain it/,
    );
    expect(words(document.querySelector('[aria-labelledby=checks] li'))).toMatch(/^Holds 12 died and 48 survived/);
    expect(words(document.querySelector('.timeline-rows li'))).toContain(
      '13 April 2031: the coastguard in The Harbour Courier says so',
    );
    expect(words(document.querySelector('[aria-labelledby=siblings] a'))).toBe(
      'How many people were aboard the ferry Marigold?',
    );
  });

  it('names the other answers whose sources count for a claim', async () => {
    const rows = pageRows(pages.database);
    const coarse = await rows.claim(ferry.question, { text: 'At least 10 people died when the ferry Marigold sank.' });
    await rows.verdict(coarse, 1, {
      document: explanation({
        groups: [
          {
            side: 'for',
            members: ['The Harbour Courier'],
            share: 0.3,
            evidence: [{ id: toPublicId('evd', ferry.forTwelve) }],
          },
        ],
      }),
    });
    const claim = (await open(path())).querySelector(`#${toPublicId('clm', coarse)}`);
    await pages.database.query('UPDATE claims SET merged_into = $1 WHERE id = $2', [ferry.twelve, coarse]);
    expect(words(claim?.querySelector('.side-supports') ?? null)).toBe(
      'For 0No source says so itself.Other answers whose sources count for it:Conflicting 12 people died when the ferry Marigold sank.',
    );
  });

  it('folds away what no longer counts, with the reason', async () => {
    const { database } = pages;
    const text = 'the passage is no longer in the article';
    await database.query('UPDATE evidence SET withdrawn_at = now(), withdrawn_reason = $2 WHERE id = $1', [
      ferry.forTwelve,
      text,
    ]);
    const claim = (await open(path())).querySelector(`#${toPublicId('clm', ferry.twelve)}`);
    await database.query('UPDATE evidence SET withdrawn_at = NULL, withdrawn_reason = NULL WHERE id = $1', [
      ferry.forTwelve,
    ]);
    expect(words(claim?.querySelector('.side-supports') ?? null)).toBe('For 0No source says so itself.');
    expect(words(claim?.querySelector('details:has(.card)') ?? null)).toMatch(
      /^No longer counts \(1\).*no longer counts: the passage is/,
    );
  });

  it.each([
    ['its revision is ahead', 'UPDATE questions SET revision = revision + $1', 'being assessed again'],
    ['a source changed', 'UPDATE publishers SET revision = revision + $1', 'being assessed again'],
  ])('says that it is stale while %s', async (_, change, banner) => {
    expect((await open(path())).querySelector('.notice')).toBeNull();
    await pages.database.query(change, [1]);
    const stale = words((await open(path())).querySelector('.notice'));
    await pages.database.query(change, [-1]);
    expect(stale).toContain(banner);
  });

  it('leads from a merged question to the one it became', async () => {
    await pages.database.query('UPDATE questions SET merged_into = $1 WHERE id = $2', [ferry.question, ferry.aboard]);
    const response = await request(pages.app.getHttpServer()).get(`/questions/${toPublicId('qst', ferry.aboard)}`);
    await pages.database.query('UPDATE questions SET merged_into = NULL');
    expect([response.status, response.headers.location]).toEqual([307, path()]);
  });

  it.each([
    '/questions/qst_1',
    '/questions/qst_00000000000000000000000000000000',
    '/questions/clm_00000000000000000000000000000000',
    '/articles/art_00000000000000000000000000000000',
  ])('answers 404 with a page for %s', async (missing) => {
    expect(words((await open(missing, 404)).querySelector('h1'))).toBe('There is no such page');
  });
});

describe('the article page', () => {
  const path = () => `/articles/${toPublicId('art', ferry.first.article)}`;

  it('marks each statement once, overlapping ones too, and shows the whole text', async () => {
    const document = await open(path());
    for (const statement of [ferry.died, ferry.whole])
      expect(document.querySelectorAll(`#${toPublicId('stm', statement)}`)).toHaveLength(1);
    const text = [...document.querySelectorAll('.prose')];
    for (const number of document.querySelectorAll('.note-number')) number.remove();
    expect(text.map(({ textContent }) => textContent).join('\n\n')).toBe(ferry.first.body);
  });

  it('shows a title that begins the text once', async () => {
    const rows = pageRows(pages.database);
    const titled = await rows.article(ferry.courier, 'Harbour reopens\n\nShips sail again.', {
      title: 'Harbour reopens',
    });
    const document = await open(`/articles/${toPublicId('art', titled.article)}`);
    expect(words(document.querySelector('main'))).toMatch(
      /^The Harbour Courier grade B ?Harbour reopens(?!.*Harbour reopens)/,
    );
    expect(words(document.querySelector('.article-text'))).toBe('Ships sail again.');
  });

  it('names its statements as annotations to machines', async () => {
    const link = (await open(path())).querySelector('head link[rel=alternate][href*=annotations]');
    expect(link?.getAttribute('type')).toBe('application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"');
    expect(link?.getAttribute('href')).toBe(`/api/v1${path()}/annotations?version=1`);
  });

  it('notes beside the text which claim a statement supports, and in which state that is', async () => {
    const document = await open(path());
    const note = document.querySelector('.notes li');
    expect(words(note)).toBe('the coastguardSupports 12 people died when the ferry Marigold sank. Conflicting');
    expect(note?.querySelector('a')?.getAttribute('href')).toBe(
      `/questions/${toPublicId('qst', ferry.question)}#${toPublicId('clm', ferry.twelve)}`,
    );
  });

  it('shows an earlier version on request, without what was said only later', async () => {
    const rows = pageRows(pages.database);
    await rows.version(ferry.second.article, 2, 'The number of dead is under review.');
    await pages.database.query('UPDATE articles SET version = 2 WHERE id = $1', [ferry.second.article]);
    const address = `/articles/${toPublicId('art', ferry.second.article)}`;
    expect(words((await open(address)).querySelector('.article-text'))).toBe('The number of dead is under review.');
    const earlier = await open(`${address}?version=1`);
    expect(words(earlier.querySelector('.notice'))).toContain('An earlier version.');
    expect(earlier.querySelectorAll('mark.bearing').length).toBeGreaterThan(0);
    expect([...earlier.querySelectorAll('[aria-labelledby=versions] a')].map(words)).toEqual([
      'Version 2',
      'Version 1',
    ]);
  });

  it.each(['3', '0', '-1', 'x', '99999999999'])('answers 404 for version %s', async (version) => {
    await open(`${path()}?version=${version}`, 404);
  });

  it.each([
    [
      "retracted_at = '2031-05-01', retraction_reason = 'The toll was invented.'",
      'Retracted on 1 May 2031: The toll was invented.',
    ],
    ["language = 'de'", 'Not read: this article is in German'],
    ["language = 'und'", 'Not read:'],
    ['revision = 2', 'This version is being read'],
    ["fetch_error = 'it did not answer'", 'The last visit to the original failed: it did not answer'],
  ])('says so when %s', async (change, expected) => {
    const { database } = pages;
    await database.query(`UPDATE articles SET ${change} WHERE id = $1`, [ferry.first.article]);
    const banner = words((await open(path())).querySelector('.notice'));
    await database.query(
      `UPDATE articles SET retracted_at = NULL, retraction_reason = NULL, language = 'en', revision = 1, fetch_error = NULL WHERE id = $1`,
      [ferry.first.article],
    );
    expect(banner).toContain(expected);
  });
});

describe('the lists', () => {
  it.each([
    ['/articles', 'tbody th', ['Harbour reopens', 'Toll of the Marigold rises', 'Ferry sinks off Pell Island']],
    ['/publishers', 'tbody th', ['The Harbour Courier', 'Island Gazette']],
    [
      '/contradictions',
      '.contradicting a',
      ['12 people died when the ferry Marigold sank.', '19 people died when the ferry Marigold sank.'],
    ],
    ['/contradictions?kind=date', '.contradicting a', []],
  ])('%s shows its rows', async (path, selector, expected) => {
    expect([...(await open(path)).querySelectorAll(selector)].map(words)).toEqual(expected);
  });

  it('leads through a long list without a gap or a double', async () => {
    const rows = pageRows(pages.database);
    const event = await rows.event({ label: 'Regatta of the Isles' });
    for (let number = 1; number <= 103; number++) await rows.question(event, { text: `Regatta question ${number}` });
    const seen: string[] = [];
    let next: string | null = '/?q=regatta';
    while (next) {
      const document: Document = await open(next);
      seen.push(...[...document.querySelectorAll('[aria-labelledby=questions] h3')].map(words));
      next = document.querySelector('.more a[rel=next]')?.getAttribute('href') ?? null;
    }
    expect(seen).toEqual(Array.from({ length: 103 }, (_, index) => `Regatta question ${103 - index}`));
  });
});
