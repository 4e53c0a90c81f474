import { parseHTML } from 'linkedom';
import request from 'supertest';
import { toPublicId } from '../../src/platform/ids/public-id';
import { openPages } from './open-pages';
import { pageRows } from './page-rows';

const HOSTILE = `</title><script>alert(1)</script><img src=x onerror="alert(2)">'"&amp;]]><!--`;

type Pages = Awaited<ReturnType<typeof openPages>>;
let pages: Pages;
let paths: string[];

beforeAll(async () => {
  pages = await openPages();
  const rows = pageRows(pages.database);
  const publisher = await rows.publisher({ name: HOSTILE, owner: HOSTILE });
  const article = await rows.article(publisher, `Before. ${HOSTILE} after. End.`, {
    title: HOSTILE,
    url: `javascript:alert(3)//${HOSTILE}`,
    published_at: '2031-04-13T00:00:00Z',
    published_precision: 'day',
    language: HOSTILE,
    fetch_error: HOSTILE,
    retracted_at: '2031-04-14T00:00:00Z',
    retraction_reason: HOSTILE,
  });
  const later = await rows.article(publisher, 'Later.', {
    published_at: '2031-04-15T00:00:00Z',
    published_precision: 'day',
  });
  const statement = await rows.statement(article, HOSTILE, {
    speaker: HOSTILE,
    modality: HOSTILE,
    attribution_mode: HOSTILE,
  });
  const laterStatement = await rows.statement(later, 'Later', { speaker: HOSTILE });
  const event = await rows.event({ label: HOSTILE, edtf: HOSTILE });
  const question = await rows.question(event, {
    text: HOSTILE,
    unit: HOSTILE,
    scope: HOSTILE,
    parked_reason: HOSTILE,
    revision: 2,
  });
  await rows.question(event, { text: HOSTILE });
  const path = await rows.claim(question, { text: HOSTILE, answer: { type: 'place', path: HOSTILE } });
  const number = await rows.claim(question, {
    text: HOSTILE,
    superseded_by: path,
    answer: { type: 'quantity', value: HOSTILE, min: null, max: null, comparator: HOSTILE, unit: HOSTILE },
  });
  await rows.evidence(path, publisher, statement, { named_origin: HOSTILE, reason: HOSTILE });
  await rows.evidence(path, publisher, laterStatement, { stance: 'reports' });
  await rows.evidence(number, publisher, null, {
    record_url: 'data:text/html,<script>alert(4)</script>',
    record_quote: HOSTILE,
    stance: 'denies',
    withdrawn_at: '2031-04-16T00:00:00Z',
    withdrawn_reason: HOSTILE,
  });
  const document = {
    belief: 0.3,
    uncertainty: 0.4,
    disbelief: 0.3,
    reason: HOSTILE,
    rule: HOSTILE,
    modelVersion: HOSTILE,
    decisive: [HOSTILE],
    groups: [{ side: 'for', members: [HOSTILE], share: 0.3, evidence: [] }],
  };
  await rows.verdict(path, 1, { causes: [{ kind: 'article_added', text: HOSTILE }], document });
  await rows.verdict(number, 1, { document });
  await rows.contradiction(event, question, [path, number], { explanation: HOSTILE });
  await rows.check(event, { explanation: HOSTILE, rule: HOSTILE, holds: false });
  paths = [
    '/',
    `/?q=${encodeURIComponent(HOSTILE)}`,
    '/contradictions',
    '/articles',
    '/publishers',
    `/questions/${toPublicId('qst', question)}`,
    `/articles/${toPublicId('art', article.article)}`,
  ];
});

afterAll(() => pages?.close());

it('shows hostile text of every field as text, on every page', async () => {
  for (const path of paths) {
    const { text, status } = await request(pages.app.getHttpServer()).get(path);
    expect({ path, status }).toEqual({ path, status: 200 });
    const { document } = parseHTML(text);
    expect(document.querySelectorAll('img, script:not([src^="/assets/"])').length).toBe(0);
    expect(document.querySelector('body')?.textContent).toContain('<script>alert(1)</script>');
    expect(text).not.toMatch(/<script>|<img|<!--|onerror="/);
  }
});

it('links to no address that is none of the web', async () => {
  for (const path of paths) {
    const { text } = await request(pages.app.getHttpServer()).get(path);
    for (const link of parseHTML(text).document.querySelectorAll('[href], [src], [action]'))
      for (const name of ['href', 'src', 'action']) expect(link.getAttribute(name) ?? '/').toMatch(/^[/#]/);
  }
});
